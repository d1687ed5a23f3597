// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace Ochre::Models {

/// Lessons whose number, title or summary hold every typed word, with their exercises, and exercises whose title does;
/// what holds one of these stays.
class CourseFilterProxyModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CourseFilterProxyModel(QObject *parent = nullptr);

    void setWords(const QString &words);
    /// Whether a row of the source itself holds every word.
    [[nodiscard]] bool holdsWords(const QModelIndex &index) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace Ochre::Models

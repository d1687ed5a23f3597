// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "practice/quizpool.h"

#include <QFrame>

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Ochre::Practice {

/// Lessons and topics with boxes to tick, found by words; all that are in sight can be ticked at once.
class PlaceChoice final : public QFrame {
    Q_OBJECT
public:
    explicit PlaceChoice(QWidget *parent = nullptr);

    void show(const std::vector<QuizPool::Group> &groups, const QSet<QString> &chosen);
    /// The ids of the groups that are ticked, hidden or not.
    [[nodiscard]] QSet<QString> chosen() const;
    [[nodiscard]] bool isSearching() const;
    void focusList();
    void setLook(const Design::Look &look);

signals:
    void changed();

private:
    QTreeWidgetItem *sectionItem(const QString &title);
    [[nodiscard]] std::vector<QTreeWidgetItem *> groupItems() const;
    void narrow(const QString &text);
    void checkAll(bool isChecked);

    QLineEdit *m_filter; // the parent owns these
    QTreeWidget *m_places;
    QPushButton *m_all;
    QPushButton *m_none;
};

} // namespace Ochre::Practice

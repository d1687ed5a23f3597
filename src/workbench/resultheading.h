// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QLabel>

namespace Ochre::Workbench {

/// Says which program a panel's content is of, when it was made, and whether the text has changed since. Hidden while
/// it names nothing.
class ResultHeading final : public QLabel {
    Q_OBJECT
public:
    explicit ResultHeading(QWidget *parent = nullptr);

    /// An invalid time is left out.
    void setProgram(const QString &title, const QDateTime &when = {});
    void setOld(bool isOld);
    void clearProgram();
    [[nodiscard]] bool isOld() const { return m_isOld; }

private:
    void showText();

    QString m_title;
    QDateTime m_when;
    bool m_isOld = false;
};

} // namespace Ochre::Workbench

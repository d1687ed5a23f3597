// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Ochre::Widgets {

/// What a pane shows when it has nothing: one sentence, and one action where there is one.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setMessage(const QString &sentence, const QString &actionText = {});
    [[nodiscard]] QString message() const;

signals:
    void actionTriggered();

private:
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace Ochre::Widgets

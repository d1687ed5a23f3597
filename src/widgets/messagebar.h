// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;
class QToolButton;

namespace Ochre::Widgets {

/// A message inside the window: what happened, what is safe, what to do; one action at most. Hidden until shown.
/// (KMessageWidget paints with its own colour scheme, which cannot take the palette of this program.)
class MessageBar final : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Info, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// An empty `actionText` shows no button.
    void showMessage(Kind kind, const QString &text, const QString &actionText = {});
    /// Below a message that was shown so shortly before that nobody can have read it; else alone. Of several the
    /// gravest kind is shown, at most five texts, and then how many there were more.
    void addMessage(Kind kind, const QString &text, const QString &actionText = {});
    [[nodiscard]] QString text() const;
    void setLook(const Design::Look &look);

signals:
    void actionTriggered();
    void dismissed();

private:
    void showSign();
    void showText(Kind kind, const QString &text, const QString &actionText);

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    Kind m_kind = Kind::Info;
    QElapsedTimer m_shown;
    QStringList m_unread; ///< texts of addMessage() that stand in the bar
    Design::Look m_look;
};

} // namespace Ochre::Widgets

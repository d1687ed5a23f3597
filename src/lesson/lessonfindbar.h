// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Ochre::Lesson {

/// The bar that finds words in the lesson. Every occurrence is marked while it is open; Enter and Shift+Enter go from
/// one to the next, Escape closes.
class LessonFindBar final : public QFrame {
    Q_OBJECT
public:
    explicit LessonFindBar(QWidget *parent = nullptr);

    /// Shows the bar and sets the keyboard in it.
    void open();
    void close();
    /// How often the words are there.
    void showCount(int count);
    void setLook(const Design::Look &look);
    [[nodiscard]] QString words() const;

signals:
    void wordsChanged(const QString &words); ///< empty when the bar was closed
    void nextRequested(bool backward);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QString &text);

    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};

} // namespace Ochre::Lesson

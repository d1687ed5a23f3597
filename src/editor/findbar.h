// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/textsearch.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Editor {

/// The bar for find and replace. It knows no editor: it says what is wanted and shows what it is told.
class FindBar final : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows the bar, with a selection as the new pattern when there is one, and puts the focus into it.
    void open(bool withReplace, const QString &pattern);
    void setLook(const Design::Look &look);
    void setStatus(const QString &text, bool isProblem);

    [[nodiscard]] SearchRequest request() const;
    [[nodiscard]] QString replacement() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void requestChanged();
    void nextRequested();
    void previousRequested();
    void replaceRequested();
    void replaceAllRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeFindRow();
    QWidget *makeReplaceRow();
    QToolButton *addToggle(QWidget &row, const QString &name, const QString &text, const QString &description);
    QToolButton *addButton(QWidget &row, const QString &name, const QString &text, const QString &description);

    QLineEdit *m_pattern = nullptr;
    QLineEdit *m_replacement = nullptr;
    QToolButton *m_case = nullptr;
    QToolButton *m_word = nullptr;
    QToolButton *m_expression = nullptr;
    QLabel *m_status = nullptr;
    QWidget *m_replaceRow = nullptr;
};

} // namespace Ochre::Editor

// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/arrangement.h"

#include <QFrame>

#include <array>
#include <memory>

class QAction;
class QPushButton;

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Window {

namespace Ui {
class TopBar;
}

/// The bar above every page: where you are in the track, go to anything, and the three things done with a program.
class TopBar final : public QFrame {
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);
    ~TopBar() override;

    /// What the three buttons do; they follow the actions' enabled state, and Run its text.
    void setActions(QAction *format, QAction *test, QAction *run);
    /// Read, Practise, Code: one of them is checked.
    void setArrangements(const std::array<QAction *, arrangementCount> &actions);
    void showLesson(int step, int stepCount, const QString &title);
    /// What the lesson asks for: questions and exercises, and how many of them are answered and solved.
    void showDone(int done, int things);
    void showPage(const QString &title, const QString &detail);
    void setLook(const Design::Look &look);

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void quickOpenRequested();

private:
    void showTrack(bool shown);
    void showStep();

    std::unique_ptr<Ui::TopBar> m_ui;
    QString m_step;
    QString m_done;
};

} // namespace Ochre::Window

// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "window/arrangement.h"

#include <QFrame>

#include <array>
#include <memory>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

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

    /// What the three buttons do; they follow the actions' enabled state. While a program runs, that is while `stop` is
    /// enabled, Run is Stop.
    void setActions(QAction *format, QAction *test, QAction *run, QAction *stop);
    /// Whose key stands in the field for going to anything.
    void setQuickOpenAction(QAction *quickOpen);
    /// Read, Practise, Code: one of them is checked.
    void setArrangements(const std::array<QAction *, arrangementCount> &actions);
    void setTrail(QAction *back, QAction *forward);
    /// What a long press on the button shows. Borrowed.
    void setTrailMenu(bool isBack, QMenu *menu);
    void showLesson(int step, int stepCount, const QString &title);
    /// What the lesson asks for: questions and exercises, and how many of them are answered and solved.
    void showDone(int done, int things);
    void showPage(const QString &title, const QString &detail);
    void setLook(const Design::Look &look);
    /// One thing is shown at a time: there is nothing to arrange.
    void setNarrow(bool narrow);

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void quickOpenRequested();

private:
    void showTrack(bool shown);
    void layOut();
    [[nodiscard]] QToolButton *trailButton(bool isBack) const;
    void showStep();
    void showRunning();

    std::unique_ptr<Ui::TopBar> m_ui;
    QAction *m_run = nullptr;
    QAction *m_stop = nullptr;
    Design::Look m_look;
    bool m_isNarrow = false;
    bool m_hasTrack = false; ///< a lesson is shown
    QLabel *m_keys;          ///< of going to anything
    QString m_step;
    QString m_done;
};

} // namespace Ochre::Window

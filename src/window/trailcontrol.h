// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/trail.h"

#include <QObject>
#include <QTimer>

class QMenu;
class QWidget;

namespace Ochre::Window {

class Actions;
class LearnView;
class LessonSession;
class Navigator;
class TopBar;

/// Back and Forward: notes where the learner goes, and leads there again by key, by the buttons of the bar (long press:
/// the list), and by the buttons of a mouse that has them.
class TrailControl final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Actions &actions;
        Navigator &navigator;
        LearnView &learn;
        TopBar &topBar;
        LessonSession *lessons; ///< none when the course could not be read
        QWidget &window;
    };

    /// All parts are borrowed and must outlive it.
    explicit TrailControl(const Parts &parts, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] TrailPlace here() const;
    void note();
    void go(int steps);
    void fill(QMenu &menu, bool isBack);
    void showState();

    Parts m_parts;
    Trail m_trail;
    QTimer m_settling; ///< going somewhere takes several steps
    bool m_isGoing = false;
};

} // namespace Ochre::Window

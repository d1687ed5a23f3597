// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Ochre::Window {

class Actions;
class LearnView;
class LessonSession;
class Navigator;

/// The commands that move between pages, lessons, sections and panels.
class LearnActions final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed and must outlive it; `lessons` is none when the course could not be read.
    LearnActions(Actions &actions, Navigator &navigator, LearnView &learn, LessonSession *lessons,
                 QObject *parent = nullptr);

private:
    void bindPages();
    void bindLessons();
    void bindFocus();
    void focusEditor();

    Actions &m_actions;
    Navigator &m_navigator;
    LearnView &m_learn;
    LessonSession *m_lessons;
};

} // namespace Ochre::Window

// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/arrangementcontrol.h"

#include "lesson/lessonpage.h"
#include "settings/settings.h"
#include "window/actions.h"
#include "window/learnview.h"
#include "window/navigator.h"
#include "workbench/workbench.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

struct Choice {
    Arrangement arrangement;
    QLatin1StringView action;
    QByteArray word; ///< in the settings
};

const std::array<Choice, arrangementCount> &choices()
{
    static const std::array<Choice, arrangementCount> all{{
        {Arrangement::Read, "readAction"_L1, "read"_ba},
        {Arrangement::Practise, "practiseAction"_L1, "practise"_ba},
        {Arrangement::Code, "codeAction"_L1, "code"_ba},
    }};
    return all;
}

QString settingOf(Task task)
{
    switch (task) {
    case Task::Lesson:
        return u"arrangement-lesson"_s;
    case Task::Exercise:
        return u"arrangement-exercise"_s;
    case Task::Program:
        break;
    }
    return u"arrangement-program"_s;
}

} // namespace

ArrangementControl::ArrangementControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    for (const Choice &choice : choices()) {
        m_parts.actions.bind(choice.action, this, [this, chosen = choice.arrangement] { choose(chosen); });
    }
    connect(&m_parts.navigator, &Navigator::taskBegun, this, &ArrangementControl::begin);
    show(chosenFor(m_task));
}

void ArrangementControl::choose(Arrangement arrangement)
{
    for (const Choice &choice : choices()) {
        if (choice.arrangement == arrangement) {
            m_parts.settings.setWindowState(settingOf(m_task), choice.word);
        }
    }
    m_parts.navigator.showPage(Rail::Learn);
    show(arrangement);
    if (m_parts.learn.isNarrow()) {
        m_parts.learn.reveal(arrangement == Arrangement::Read ? static_cast<QWidget *>(m_parts.learn.lessonPage)
                                                              : m_parts.learn.workbench);
    }
}

void ArrangementControl::begin(Task task)
{
    m_task = task;
    show(chosenFor(task));
}

void ArrangementControl::show(Arrangement arrangement)
{
    m_parts.learn.arrange(arrangement);
    for (const Choice &choice : choices()) {
        m_parts.actions.action(choice.action)->setChecked(choice.arrangement == arrangement);
    }
}

// Whoever writes programs of their own wants everything at hand; a lesson or an exercise wants room.
Arrangement ArrangementControl::chosenFor(Task task) const
{
    const QByteArray word = m_parts.settings.windowState(settingOf(task));
    for (const Choice &choice : choices()) {
        if (choice.word == word) {
            return choice.arrangement;
        }
    }
    return task == Task::Program ? Arrangement::Code : Arrangement::Practise;
}

} // namespace Ochre::Window

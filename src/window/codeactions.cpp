// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/codeactions.h"

#include "editor/codeeditor.h"
#include "settings/settings.h"
#include "window/actions.h"
#include "window/learnview.h"
#include "window/navigator.h"
#include "workbench/historypanel.h"
#include "workbench/livecheck.h"
#include "workbench/programrun.h"
#include "workbench/workbench.h"

using namespace Qt::StringLiterals;

namespace Ochre::Window {

CodeActions::CodeActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    bindRunning();
    bindSettings();
    Actions &actions = m_parts.actions;
    actions.bind(u"historyAction"_s, this, &CodeActions::showHistory);
    actions.bind(u"resetAction"_s, m_parts.learn.workbench, &Workbench::Workbench::askToReset);
    for (const auto &[id, slot] :
         {std::pair{u"nextProblemAction"_s, &Editor::CodeEditor::goToNextDiagnostic},
          std::pair{u"previousProblemAction"_s, &Editor::CodeEditor::goToPreviousDiagnostic}}) {
        actions.bind(id, this, [this, go = slot] {
            if (Editor::CodeEditor *editor = m_parts.learn.workbench->editor()) {
                (editor->*go)();
            }
        });
    }
    connect(m_parts.learn.workbench, &Workbench::Workbench::documentChanged, this, &CodeActions::update);
    connect(&m_parts.run, &Workbench::ProgramRun::runningChanged, this, &CodeActions::update);
    update();
}

void CodeActions::bindRunning()
{
    Actions &actions = m_parts.actions;
    Workbench::ProgramRun *run = &m_parts.run;
    actions.bind(u"runAction"_s, run, &Workbench::ProgramRun::run);
    actions.bind(u"runOptimisedAction"_s, run, &Workbench::ProgramRun::runOptimised);
    actions.bind(u"testAction"_s, run, &Workbench::ProgramRun::checkExercise);
    actions.bind(u"stopAction"_s, run, &Workbench::ProgramRun::stop);
    actions.bind(u"formatAction"_s, run, &Workbench::ProgramRun::format);
    actions.bind(u"checkAction"_s, &m_parts.check, &Workbench::LiveCheck::checkNow);
    actions.bind(u"lintAction"_s, run, &Workbench::ProgramRun::lint);
}

void CodeActions::bindSettings()
{
    Settings::Settings &settings = m_parts.settings;
    m_parts.actions.bindToggle(u"liveCheckAction"_s, settings.isLiveCheckEnabled(), &settings,
                               &Settings::Settings::setLiveCheckEnabled);
    m_parts.actions.bindToggle(u"tabFocusAction"_s, settings.isTabMovingFocus(), &settings,
                               &Settings::Settings::setTabMovingFocus);
    connect(&settings, &Settings::Settings::tabMovingFocusChanged, m_parts.actions.action(u"tabFocusAction"_s),
            &QAction::setChecked);
    connect(&settings, &Settings::Settings::liveCheckEnabledChanged, m_parts.actions.action(u"liveCheckAction"_s),
            &QAction::setChecked);
    connect(&settings, &Settings::Settings::liveCheckEnabledChanged, &m_parts.check, &Workbench::LiveCheck::setEnabled);
    connect(&settings, &Settings::Settings::liveCheckEnabledChanged, &m_parts.run,
            &Workbench::ProgramRun::setLiveCheckEnabled);
    connect(&settings, &Settings::Settings::tabMovingFocusChanged, m_parts.learn.workbench,
            &Workbench::Workbench::setTabMovesFocus);
}

void CodeActions::showHistory()
{
    m_parts.navigator.showPage(Rail::Learn);
    m_parts.learn.reveal(m_parts.learn.historyPanel);
    m_parts.learn.historyPanel->focusList();
}

void CodeActions::update()
{
    const bool hasDocument = m_parts.learn.workbench->hasDocument();
    const bool running = m_parts.run.isRunning();
    for (const QString &id : {u"runAction"_s, u"runOptimisedAction"_s, u"testAction"_s}) {
        m_parts.actions.action(id)->setEnabled(!running);
    }
    m_parts.actions.action(u"stopAction"_s)->setEnabled(running);
    for (const QString &id : {u"resetAction"_s, u"saveAction"_s, u"saveAsAction"_s, u"closeTabAction"_s}) {
        m_parts.actions.action(id)->setEnabled(hasDocument);
    }
}

} // namespace Ochre::Window

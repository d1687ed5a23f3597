// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/trailcontrol.h"

#include "course/course.h"
#include "window/actions.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/navigator.h"
#include "window/topbar.h"
#include "workbench/workbench.h"

#include <QApplication>
#include <QMenu>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr int mostListed = 15;

} // namespace

TrailControl::TrailControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(0);
    connect(&m_settling, &QTimer::timeout, this, &TrailControl::note);
    const auto settle = qOverload<>(&QTimer::start);
    connect(&m_parts.navigator, &Navigator::pageShown, &m_settling, settle);
    connect(m_parts.learn.workbench, &Workbench::Workbench::documentChanged, &m_settling, settle);
    if (m_parts.lessons) {
        connect(m_parts.lessons, &LessonSession::lessonOpened, &m_settling, settle);
    }
    m_parts.actions.bind(u"backAction"_s, this, [this] { go(-1); });
    m_parts.actions.bind(u"forwardAction"_s, this, [this] { go(1); });
    for (const bool isBack : {true, false}) {
        auto *menu = new QMenu(&m_parts.topBar);
        menu->setObjectName(isBack ? u"backMenu"_s : u"forwardMenu"_s);
        menu->setToolTipsVisible(true);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, isBack] { fill(*menu, isBack); });
        m_parts.topBar.setTrailMenu(isBack, menu);
    }
    qApp->installEventFilter(this);
    showState();
}

// Wherever in the window the pointer is.
bool TrailControl::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        const bool isOurs = static_cast<QWidget *>(watched)->window() == &m_parts.window;
        if (isOurs && (button == Qt::BackButton || button == Qt::ForwardButton)) {
            go(button == Qt::BackButton ? -1 : 1);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

TrailPlace TrailControl::here() const
{
    TrailPlace place;
    place.page = m_parts.navigator.page();
    if (place.page == Rail::Today) {
        place.title = tr("Today");
    } else if (place.page == Rail::Interview) {
        place.title = tr("Interview");
    } else if (place.page == Rail::Practice) {
        place.title = tr("Practice");
    } else if (place.page == Rail::Progress) {
        place.title = tr("Progress");
    } else if (place.page == Rail::Notes) {
        place.title = tr("Notes");
    } else {
        QStringList titles;
        if (m_parts.lessons && m_parts.lessons->lesson()) {
            const Course::Lesson &lesson = *m_parts.lessons->lesson();
            place.lesson = m_parts.lessons->lessonAddress();
            titles << tr("%1 · %2").arg(lesson.step).arg(lesson.title);
        }
        if (const Workbench::Workbench &workbench = *m_parts.learn.workbench; workbench.hasDocument()) {
            place.document = workbench.document().id;
            titles << workbench.document().title;
        }
        place.title = titles.join(u" — "_s);
    }
    return place;
}

void TrailControl::note()
{
    if (std::exchange(m_isGoing, false)) {
        return;
    }
    const TrailPlace place = here();
    if (place.page == Rail::Learn && place.lesson.isEmpty() && place.document.isEmpty()) {
        return; // the session has not come back yet: there is nothing to go back to
    }
    m_trail.visit(place);
    showState();
}

// What is gone meanwhile (a lesson of a course that was removed) is passed over in silence: the rest is gone to.
void TrailControl::go(int steps)
{
    if (!m_trail.go(steps)) {
        return;
    }
    m_isGoing = true;
    const TrailPlace place = m_trail.current();
    if (!place.lesson.isEmpty() && m_parts.lessons && m_parts.lessons->lesson() && m_parts.lessons->has(place.lesson)
        && m_parts.lessons->lessonAddress() != place.lesson) {
        m_parts.lessons->open(place.lesson);
    }
    if (!place.document.isEmpty()) {
        m_parts.navigator.showDocument(place.document);
    }
    m_parts.navigator.showPage(place.page);
    showState();
    m_settling.start();
}

void TrailControl::fill(QMenu &menu, bool isBack)
{
    menu.clear();
    const std::vector<TrailPlace> places = isBack ? m_trail.behind() : m_trail.ahead();
    for (int i = 0; i < std::min<int>(mostListed, static_cast<int>(places.size())); ++i) {
        QAction *action = menu.addAction(QString(places.at(i).title).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, steps = isBack ? -i - 1 : i + 1] { go(steps); });
    }
}

void TrailControl::showState()
{
    m_parts.actions.action(u"backAction"_s)->setEnabled(!m_trail.behind().empty());
    m_parts.actions.action(u"forwardAction"_s)->setEnabled(!m_trail.ahead().empty());
}

} // namespace Ochre::Window

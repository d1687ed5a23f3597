// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/keytips.h"

#include "window/keycontrol.h"
#include "window/placekeys.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHash>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

/// By the object name of who does the same as a command.
const QHash<QString, QString> &commandOfWidget()
{
    static const QHash<QString, QString> commands{
        {u"todayRailButton"_s, u"todayAction"_s},
        {u"learnRailButton"_s, u"learnAction"_s},
        {u"interviewRailButton"_s, u"interviewAction"_s},
        {u"practiceRailButton"_s, u"practiceAction"_s},
        {u"progressRailButton"_s, u"progressAction"_s},
        {u"todayReviewButton"_s, u"reviewAction"_s},
        {u"quickOpenButton"_s, u"quickOpenAction"_s},
        {u"formatButton"_s, u"formatAction"_s},
        {u"testButton"_s, u"testAction"_s},
        {u"checkButton"_s, u"testAction"_s},
        {u"stopButton"_s, u"stopAction"_s},
        {u"courseStrip"_s, u"focusCourseAction"_s},
        {u"openQuestionsButton"_s, u"focusQuestionsAction"_s},
        {u"findNext"_s, u"findNextAction"_s},
        {u"findPrevious"_s, u"findPreviousAction"_s},
    };
    return commands;
}

} // namespace

KeyTips::KeyTips(const KeyControl &keys, QWidget &window)
    : QObject(&window)
    , m_keys(keys)
{
    qApp->installEventFilter(this);
}

bool KeyTips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTip && watched->isWidgetType()) {
        if (const auto command = commandOfWidget().constFind(watched->objectName());
            command != commandOfWidget().constEnd()) {
            correct(*qobject_cast<QWidget *>(watched), *command);
        }
    }
    return QObject::eventFilter(watched, event);
}

// The key stands in brackets at the end.
void KeyTips::correct(QWidget &widget, const QString &id) const
{
    for (const ActionRow &row : actionRows()) {
        if (id != QLatin1StringView(row.id)) {
            continue;
        }
        const QString tip = widget.toolTip();
        const qsizetype bracket = tip.lastIndexOf(u" ("_s);
        const QString words = bracket > 0 && tip.endsWith(u')') ? tip.first(bracket) : tip;
        const QString key = pressText(m_keys.keysOf(row).mid(0, 1));
        widget.setToolTip(key.isEmpty() ? words : tr("%1 (%2)").arg(words, key));
    }
}

} // namespace Ochre::Window

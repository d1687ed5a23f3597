// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windowmemory.h"

#include "practice/interviewpage.h"
#include "progress/coursekey.h"
#include "progress/progressservice.h"
#include "settings/settings.h"
#include "window/courseshelf.h"
#include "window/fileactions.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "workbench/workbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr qsizetype mostUnknown = 50;
const QByteArray folded = "folded"_ba;
/// In the settings, by Arrangement; "docks" is older than the others.
const std::array<QString, arrangementCount> layoutNames{u"docks-read"_s, u"docks-practise"_s, u"docks"_s};

} // namespace

WindowMemory::WindowMemory(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void WindowMemory::restoreWindow()
{
    m_parts.window.restoreGeometry(m_parts.settings.windowState(u"main"_s));
    ArrangementStates layouts;
    for (int i = 0; i < arrangementCount; ++i) {
        layouts.at(i) = m_parts.settings.windowState(layoutNames.at(i));
    }
    m_parts.learn.restoreLayouts(layouts);
    m_parts.interview.restorePlace(m_parts.settings.windowState(u"interview"_s));
    m_parts.learn.workbench->setTasksFolded(m_parts.settings.windowState(u"tasks"_s) == folded);
}

void WindowMemory::save()
{
    Settings::Settings &settings = m_parts.settings;
    m_parts.learn.workbench->saveAll();
    if (m_parts.lessons) {
        m_parts.lessons->savePlace();
    }
    settings.setWindowState(u"main"_s, m_parts.window.saveGeometry());
    const ArrangementStates layouts = m_parts.learn.layouts();
    for (int i = 0; i < arrangementCount; ++i) {
        settings.setWindowState(layoutNames.at(i), layouts.at(i));
    }
    settings.setWindowState(u"tasks"_s, m_parts.learn.workbench->areTasksFolded() ? folded : QByteArray());
    if (m_isRestored) {
        saveDocuments();
    }
    settings.setWindowState(u"interview"_s, m_parts.interview.place());
    settings.sync();
}

// Never before the list of last time was read, or that one would be lost.
void WindowMemory::saveDocuments()
{
    const Workbench::Workbench &workbench = *m_parts.learn.workbench;
    QJsonArray documents;
    for (const Workbench::Document &document : workbench.documents()) {
        documents << QJsonObject{{u"id"_s, document.id}};
    }
    for (const QString &id : std::as_const(m_unknown)) {
        documents << QJsonObject{{u"id"_s, id}};
    }
    const QString shown = workbench.hasDocument() ? workbench.document().id : QString();
    m_parts.settings.setWindowState(
        u"documents"_s,
        QJsonDocument(QJsonObject{{u"open"_s, documents}, {u"shown"_s, shown}}).toJson(QJsonDocument::Compact));
}

void WindowMemory::restoreDocuments()
{
    if (!m_parts.lessons || m_isRestored) {
        return;
    }
    m_isAsked = true;
    if (!m_parts.lessons->lesson()) {
        m_parts.lessons->openLast();
    }
    if (isWaiting()) {
        return;
    }
    m_isRestored = true;
    restoreOpenDocuments();
    if (!m_parts.learn.workbench->hasDocument()) {
        openStarter();
    }
}

void WindowMemory::showWhole()
{
    if (m_isAsked) {
        restoreDocuments();
    }
}

/// Programs keep their order, so that all of them wait for the last one.
bool WindowMemory::isWaiting() const
{
    if (m_parts.shelf.isWhole()) {
        return false;
    }
    const QJsonObject saved = QJsonDocument::fromJson(m_parts.settings.windowState(u"documents"_s)).object();
    const QJsonArray open = saved["open"_L1].toArray();
    return std::ranges::any_of(open, [this](const QJsonValue &value) {
        return !m_parts.shelf.find(Progress::splitKey(value["id"_L1].toString()).course);
    });
}

void WindowMemory::restoreOpenDocuments()
{
    Workbench::Workbench &workbench = *m_parts.learn.workbench;
    const QJsonObject saved = QJsonDocument::fromJson(m_parts.settings.windowState(u"documents"_s)).object();
    // A file that the program was started with stays in front.
    const bool isStarted = workbench.hasDocument();
    QString shown = isStarted ? workbench.document().id : saved["shown"_L1].toString();
    for (const auto &value : saved["open"_L1].toArray()) {
        const QString id = value["id"_L1].toString();
        if (const auto document = documentOf(m_parts.progress.presentName(id))) {
            workbench.open(*document);
            shown = !isStarted && id == shown ? document->id : shown; // its lesson may be another one now
        } else if (m_unknown.size() < mostUnknown && !m_unknown.contains(id)) {
            m_unknown << id;
        }
    }
    if (std::ranges::contains(workbench.documents(), shown, &Workbench::Document::id)) {
        workbench.open({shown, {}, {}, std::nullopt});
    }
}

std::optional<Workbench::Document> WindowMemory::documentOf(const QString &id) const
{
    if (Workbench::Document playground = FileActions::playground(); id == playground.id) {
        return playground;
    }
    if (id.startsWith(Workbench::filePrefix)) {
        return Workbench::Document{id, {}, {}, std::nullopt}; // the workbench reads it from where it is
    }
    return m_parts.lessons->document(id);
}

// A first start shows a program that can be run at once: the first example of the lesson.
void WindowMemory::openStarter()
{
    if (m_parts.lessons->lesson()) {
        if (const auto document = m_parts.lessons->document(m_parts.lessons->lessonKey() + u"/example-1"_s)) {
            m_parts.learn.workbench->open(*document);
        }
    }
}

} // namespace Ochre::Window

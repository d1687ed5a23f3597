// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/coursearrival.h"

#include "base/logging.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace Ochre::Window {

namespace {

constexpr int pauseMs = 300; ///< a pack is many files

} // namespace

CourseArrival::CourseArrival(Course::CourseLibrary &library, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_folder(folder)
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CourseArrival::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_pause, qOverload<>(&QTimer::start));
    if (!folder.isEmpty()) {
        m_watcher.addPath(folder);
    }
    if (!library.waiting.empty()) {
        m_isLooking = true; // they are no arrivals
        QTimer::singleShot(0, this, &CourseArrival::readWaiting);
    }
}

CourseArrival::~CourseArrival()
{
    m_pool.waitForDone();
}

void CourseArrival::readWaiting()
{
    m_pool.start([this, waiting = m_library.waiting, language = m_library.language] {
        auto read = std::make_shared<std::vector<Course::ReadPack>>(Course::loadPacks(waiting, language));
        QMetaObject::invokeMethod(
            this,
            [this, read] {
                const QStringList ids = m_library.join(std::move(*read));
                emit joined(ids);
                lookAgain();
            },
            Qt::QueuedConnection);
    });
}

void CourseArrival::look()
{
    if (m_folder.isEmpty() || m_isLooking) {
        m_looksAgain = m_isLooking;
        return;
    }
    m_isLooking = true;
    if (m_watcher.directories().isEmpty()) {
        m_watcher.addPath(m_folder); // it may not have been there at the start
    }
    std::vector<Course::PackPlace> known;
    std::ranges::transform(m_library.courses, std::back_inserter(known), [](const auto &one) { return one->place; });
    m_pool.start([this, known = std::move(known), folder = m_folder, language = m_library.language] {
        auto read = std::make_shared<std::vector<Course::ReadPack>>();
        for (const Course::PackPlace &place : Course::packsIn({{folder, Course::Origin::Foreign, true}})) {
            if (!std::ranges::contains(known, place)) {
                read->push_back({place, Course::loadPack(place.folder, language)});
            }
        }
        QMetaObject::invokeMethod(this, [this, read] { accept(std::move(*read)); }, Qt::QueuedConnection);
    });
}

void CourseArrival::accept(std::vector<Course::ReadPack> read)
{
    for (Course::ReadPack &one : read) {
        const bool isNew = one.course && !one.course->course.id.isEmpty() && !m_library.find(one.course->course.id);
        if (!isNew) {
            qCInfo(logCourse) << "no new course in" << one.place.folder;
            continue;
        }
        const QString id = one.course->course.id;
        m_library.add(one.place, std::move(one.course));
        emit arrived(id);
    }
    lookAgain();
}

void CourseArrival::lookAgain()
{
    m_isLooking = false;
    if (std::exchange(m_looksAgain, false)) {
        look();
    }
}

} // namespace Ochre::Window

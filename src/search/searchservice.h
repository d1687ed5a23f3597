// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/searchentry.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace Ochre::Search {

/// Searches the course and the learner's notes on a thread of its own. The index lives in memory and is made when the
/// course is first searched, so that it is never out of date and costs nothing at the start.
class SearchService final : public QObject {
    Q_OBJECT
public:
    explicit SearchService(QObject *parent = nullptr);
    ~SearchService() override;

    void setCourse(const Course::Course &course); ///< copied
    void setCourses(std::vector<Course::Course> courses);
    /// The learner's notes, as they are now.
    void setNotes(std::vector<SearchEntry> notes);
    /// found() follows; a search that a newer one has overtaken is not answered.
    void search(const QString &text);

signals:
    void found(const QString &text, const std::vector<Ochre::Search::SearchHit> &hits);
    void failed(const QString &sentence); ///< once, when there is no full-text search on this system

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker; ///< lives on the thread
    std::atomic<quint64> m_latest = 0;
};

} // namespace Ochre::Search

// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/searchservice.h"

#include "search/searchindex.h"

#include <optional>
#include <utility>

namespace Ochre::Search {

/// The half on the thread.
class SearchService::Worker final : public QObject {
public:
    explicit Worker(SearchService &service)
        : m_service(service)
    {
    }

    void setEntries(std::vector<SearchEntry> entries)
    {
        m_entries = std::move(entries);
        m_index.reset();
    }

    void setNotes(std::vector<SearchEntry> notes)
    {
        m_notes = std::move(notes);
        m_notesChanged = true;
    }

    void search(const QString &text, quint64 number)
    {
        if (number != m_service.m_latest) {
            return;
        }
        const Result<std::vector<SearchHit>> hits = prepared().and_then([&] { return m_index->find(text); });
        if (hits) {
            emit m_service.found(text, *hits);
        } else if (!std::exchange(m_hasFailed, true)) {
            emit m_service.failed(hits.error().text());
        }
    }

private:
    Result<void> prepared()
    {
        if (!m_index) {
            Result<SearchIndex> index = SearchIndex::create();
            if (!index) {
                return std::unexpected(index.error());
            }
            // Kept once it is whole: half an index would answer as if it knew everything.
            if (const Result<void> added = index->add(m_entries); !added) {
                return added;
            }
            m_index = std::move(*index);
            m_notesChanged = true;
        }
        if (!m_notesChanged) {
            return {};
        }
        return m_index->removeAll(SearchEntry::Kind::Note)
            .and_then([this] { return m_index->add(m_notes); })
            .transform([this] { m_notesChanged = false; });
    }

    SearchService &m_service;
    std::vector<SearchEntry> m_entries;
    std::vector<SearchEntry> m_notes;
    std::optional<SearchIndex> m_index;
    bool m_notesChanged = false;
    bool m_hasFailed = false;
};

SearchService::SearchService(QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(*this))
{
    qRegisterMetaType<std::vector<SearchHit>>();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("ochre-search"));
    m_thread.start();
}

SearchService::~SearchService()
{
    m_thread.quit();
    m_thread.wait();
}

void SearchService::setCourse(const Course::Course &course)
{
    setCourses({course});
}

void SearchService::setCourses(std::vector<Course::Course> courses)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, courses = std::move(courses)] { worker->setEntries(searchEntries(courses)); });
}

void SearchService::setNotes(std::vector<SearchEntry> notes)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, notes = std::move(notes)]() mutable { worker->setNotes(std::move(notes)); });
}

void SearchService::search(const QString &text)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, text, number = ++m_latest] { worker->search(text, number); });
}

} // namespace Ochre::Search

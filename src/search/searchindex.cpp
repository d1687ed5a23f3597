// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/searchindex.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Ochre::Search {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Search::SearchIndex)
};

Error errorOf(const QString &detail)
{
    return {Text::tr("The search is not available: %1").arg(detail),
            {},
            Text::tr("Everything else works; lessons and questions can be opened by their titles.")};
}

// FTS5's own language is never reached: every word is quoted. A word of the learner's may continue ("borr" finds
// "borrowing"), as one does when results come while typing.
QString queryFor(const QString &text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}_]+"_s);
    QStringList words;
    const QString composed = text.normalized(QString::NormalizationForm_C); // a letter and its accent are one
    for (auto found = word.globalMatch(composed); found.hasNext();) {
        words << u'"' + found.next().captured() + u"\"*"_s;
    }
    return words.join(u' ');
}

} // namespace

class SearchIndex::Private final {
public:
    Private()
        : name(QUuid::createUuid().toString(QUuid::WithoutBraces))
        , database(QSqlDatabase::addDatabase(u"QSQLITE"_s, name))
    {
        database.setDatabaseName(u":memory:"_s);
    }
    ~Private()
    {
        database.close();
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }
    Q_DISABLE_COPY_MOVE(Private)

    [[nodiscard]] Result<void> execute(const QString &statement) const
    {
        QSqlQuery query(database);
        return query.exec(statement) ? Result<void>() : std::unexpected(errorOf(query.lastError().text()));
    }

    QString name;
    QSqlDatabase database;
};

SearchIndex::SearchIndex(std::unique_ptr<Private> database)
    : d(std::move(database))
{
}

SearchIndex::~SearchIndex() = default;
SearchIndex::SearchIndex(SearchIndex &&other) noexcept = default;
SearchIndex &SearchIndex::operator=(SearchIndex &&other) noexcept = default;

Result<SearchIndex> SearchIndex::create()
{
    auto opened = std::make_unique<Private>();
    if (!opened->database.open()) {
        return std::unexpected(errorOf(opened->database.lastError().text()));
    }
    // An identifier such as first_word is one word.
    const Result<void> made = opened->execute(
        u"CREATE VIRTUAL TABLE entries USING fts5(title, body, kind UNINDEXED, lesson UNINDEXED, subject UNINDEXED, "
        "place UNINDEXED, course UNINDEXED, tokenize=\"unicode61 remove_diacritics 2 tokenchars '_'\")"_s);
    if (!made) {
        return std::unexpected(made.error());
    }
    return SearchIndex(std::move(opened));
}

Result<void> SearchIndex::add(const std::vector<SearchEntry> &entries)
{
    if (!d->database.transaction()) {
        return std::unexpected(errorOf(d->database.lastError().text()));
    }
    QSqlQuery insert(d->database);
    insert.prepare(
        u"INSERT INTO entries (title, body, kind, lesson, subject, place, course) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    for (const SearchEntry &entry : entries) {
        insert.bindValue(0, entry.title);
        insert.bindValue(1, entry.text);
        insert.bindValue(2, static_cast<int>(entry.kind));
        insert.bindValue(3, entry.lesson);
        insert.bindValue(4, entry.subject);
        insert.bindValue(5, entry.place);
        insert.bindValue(6, entry.course);
        if (!insert.exec()) {
            d->database.rollback();
            return std::unexpected(errorOf(insert.lastError().text()));
        }
    }
    return d->database.commit() ? Result<void>() : std::unexpected(errorOf(d->database.lastError().text()));
}

Result<void> SearchIndex::removeAll(SearchEntry::Kind kind)
{
    return d->execute(u"DELETE FROM entries WHERE kind = %1"_s.arg(static_cast<int>(kind)));
}

Result<std::vector<SearchHit>> SearchIndex::find(const QString &text, int limit) const
{
    std::vector<SearchHit> hits;
    const QString match = queryFor(text);
    if (match.isEmpty()) {
        return hits;
    }
    QSqlQuery query(d->database);
    query.setForwardOnly(true);
    // A word in the title counts as much as eight in the text.
    query.prepare(
        u"SELECT kind, lesson, subject, title, place, snippet(entries, -1, char(2), char(3), '…', 14), course "
        "FROM entries WHERE entries MATCH ? ORDER BY bm25(entries, 8.0, 1.0) LIMIT ?"_s);
    query.addBindValue(match);
    query.addBindValue(limit);
    if (!query.exec()) {
        return std::unexpected(errorOf(query.lastError().text()));
    }
    while (query.next()) {
        hits.push_back({{static_cast<SearchEntry::Kind>(query.value(0).toInt()),
                         query.value(1).toString(),
                         query.value(2).toString(),
                         query.value(3).toString(),
                         query.value(4).toString(),
                         {},
                         query.value(6).toString()},
                        query.value(5).toString().simplified()});
    }
    return hits;
}

} // namespace Ochre::Search

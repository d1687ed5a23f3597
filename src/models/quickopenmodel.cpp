// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/quickopenmodel.h"

#include "models/typos.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace Ochre::Models {

namespace {

constexpr size_t maxShown = 100;

/// What matches equally well stands in this order.
int kindOrder(QuickOpenItem::Kind kind)
{
    using Kind = QuickOpenItem::Kind;
    constexpr std::array order{Kind::Lesson,  Kind::Course, Kind::ErrorCode, Kind::Section, Kind::Exercise,
                               Kind::Command, Kind::Table,  Kind::MustKnow,  Kind::Note,    Kind::Question};
    return static_cast<int>(std::ranges::find(order, kind) - order.begin());
}

enum Rank { Called, LessonBegins, LessonWordBegins, LessonHas, Begins, WordBegins, Inside, Elsewhere, Nearly };

std::optional<Rank> rank(const QuickOpenItem &item, const QStringList &words, const QString &query)
{
    const auto same = [&query](const QString &text) { return text.compare(query, Qt::CaseInsensitive) == 0; };
    const auto holds = [&item](const QString &word) {
        return item.title.contains(word, Qt::CaseInsensitive) || item.detail.contains(word, Qt::CaseInsensitive)
               || item.subject.contains(word, Qt::CaseInsensitive) || item.keywords.contains(word, Qt::CaseInsensitive);
    };
    if (!std::ranges::all_of(words, holds)) {
        return std::nullopt;
    }
    const bool isLesson = item.kind == QuickOpenItem::Kind::Lesson;
    const bool begins = item.title.startsWith(query, Qt::CaseInsensitive);
    if (same(item.title) || same(item.subject) || (isLesson && same(item.detail))) {
        return query.isEmpty() ? Begins : Called;
    }
    const bool wordBegins = item.title.contains(u' ' + query, Qt::CaseInsensitive);
    if (isLesson && !query.isEmpty() && (begins || wordBegins)) {
        return begins ? LessonBegins : LessonWordBegins;
    }
    if (isLesson && !query.isEmpty()
        && QString(u' ' + item.keywords + u' ').contains(u' ' + query + u' ', Qt::CaseInsensitive)) {
        return LessonHas;
    }
    return begins                                            ? Begins
           : wordBegins                                      ? WordBegins
           : item.title.contains(query, Qt::CaseInsensitive) ? Inside
                                                             : Elsewhere;
}

/// Whether both lead to one place.
bool isSameThing(const QuickOpenItem &one, const QuickOpenItem &other)
{
    using Kind = QuickOpenItem::Kind;
    if (one.kind != other.kind) {
        return false;
    }
    const bool isSamePlace = one.lesson == other.lesson && one.course == other.course;
    return one.kind == Kind::ErrorCode ? one.subject == other.subject
           : one.kind == Kind::Lesson  ? isSamePlace
                                       : isSamePlace && one.subject == other.subject;
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    const QString lower = text.toLower();
    qsizetype start = -1;
    for (qsizetype at = 0; at <= lower.size(); ++at) {
        const bool isLetter = at < lower.size() && (lower[at].isLetterOrNumber() || lower[at] == u'_');
        if (isLetter && start < 0) {
            start = at;
        } else if (!isLetter && start >= 0) {
            words << lower.sliced(start, at - start);
            start = -1;
        }
    }
    return words;
}

} // namespace

QuickOpenModel::QuickOpenModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void QuickOpenModel::setItems(std::vector<QuickOpenItem> items)
{
    m_items = std::move(items);
    indexWords();
    setQuery({});
}

// Titles share their words: each is compared once with what was typed, not once a title.
void QuickOpenModel::indexWords()
{
    m_words.clear();
    m_wordsOfItems.clear();
    QHash<QString, int> places;
    for (const QuickOpenItem &item : m_items) {
        std::vector<int> own;
        const QString text = item.title + u' ' + item.keywords;
        for (const QString &word : wordsOf(text)) {
            if (!places.contains(word)) {
                places.insert(word, static_cast<int>(m_words.size()));
                m_words << word;
            }
            own.push_back(places.value(word));
        }
        m_wordsOfItems.push_back(std::move(own));
    }
}

/// Which items have every one of these words, when slips are forgiven; none when there is nothing to forgive.
std::vector<bool> QuickOpenModel::nearItems(const QStringList &words) const
{
    std::vector<bool> all;
    if (std::ranges::none_of(words, [](const QString &word) { return forgivenTypos(word) > 0; })) {
        return all;
    }
    all.assign(m_items.size(), true);
    for (const QString &word : words) {
        const QString typed = word.toLower();
        const int edits = forgivenTypos(typed);
        std::vector<bool> near(static_cast<std::size_t>(m_words.size()));
        for (qsizetype at = 0; at < m_words.size(); ++at) {
            near[static_cast<std::size_t>(at)] =
                edits > 0 ? isNearlyPrefix(typed, m_words[at], edits) : m_words[at].startsWith(typed);
        }
        for (std::size_t item = 0; item < m_items.size(); ++item) {
            all[item] = all[item] && std::ranges::any_of(m_wordsOfItems[item], [&near](int place) {
                            return near[static_cast<std::size_t>(place)];
                        });
        }
    }
    return all;
}

void QuickOpenModel::setQuery(const QString &query)
{
    const QString wanted = query.simplified();
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    const std::vector<bool> near = nearItems(words);
    std::vector<std::tuple<Rank, int, std::size_t>> ranked;
    for (std::size_t row = 0; row < m_items.size(); ++row) {
        const std::optional<Rank> held = rank(m_items[row], words, wanted);
        if (held || (!near.empty() && near[row])) {
            ranked.emplace_back(held.value_or(Nearly), wanted.isEmpty() ? 0 : kindOrder(m_items[row].kind), row);
        }
    }
    std::ranges::sort(ranked);
    beginResetModel();
    m_matches.clear();
    m_found.clear();
    for (const auto &[quality, order, row] : ranked) {
        if (m_matches.size() < maxShown) {
            m_matches.push_back(row);
        }
    }
    endResetModel();
}

bool QuickOpenModel::isListed(const QuickOpenItem &item) const
{
    return std::ranges::any_of(m_matches, [&](std::size_t row) { return isSameThing(m_items[row], item); });
}

void QuickOpenModel::setFound(const std::vector<QuickOpenItem> &items)
{
    std::vector<QuickOpenItem> fresh;
    for (const QuickOpenItem &item : items) {
        const auto isSame = [&item](const QuickOpenItem &other) { return isSameThing(item, other); };
        if (!isListed(item) && std::ranges::none_of(fresh, isSame)) {
            fresh.push_back(item);
        }
    }
    const int first = static_cast<int>(m_matches.size());
    if (!m_found.empty()) {
        beginRemoveRows({}, first, rowCount() - 1);
        m_found.clear();
        endRemoveRows();
    }
    if (!fresh.empty()) {
        beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
        m_found = std::move(fresh);
        endInsertRows();
    }
}

const QuickOpenItem *QuickOpenModel::itemAt(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return nullptr;
    }
    const auto row = static_cast<size_t>(index.row());
    return row < m_matches.size() ? &m_items[m_matches[row]] : &m_found[row - m_matches.size()];
}

int QuickOpenModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matches.size() + m_found.size());
}

QVariant QuickOpenModel::data(const QModelIndex &index, int role) const
{
    const QuickOpenItem *item = itemAt(index);
    if (!item) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return item->title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(item->title, item->detail);
    case KindRole:
        return static_cast<int>(item->kind);
    case DetailRole:
        return item->detail;
    case SnippetRole:
        return item->snippet;
    default:
        return {};
    }
}

} // namespace Ochre::Models

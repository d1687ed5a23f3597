// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/quickopenmodel.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Ochre::Models {

namespace {

constexpr size_t maxShown = 100;

// 0 = best, -1 = no match.
int rank(const QuickOpenItem &item, const QStringList &words, const QString &query)
{
    const auto holds = [&item](const QString &word) {
        return item.title.contains(word, Qt::CaseInsensitive) || item.detail.contains(word, Qt::CaseInsensitive)
               || item.subject.contains(word, Qt::CaseInsensitive);
    };
    if (!std::ranges::all_of(words, holds)) {
        return -1;
    }
    if (item.title.startsWith(query, Qt::CaseInsensitive) || item.subject.compare(query, Qt::CaseInsensitive) == 0) {
        return 0;
    }
    const bool wordStart = item.title.contains(u' ' + query, Qt::CaseInsensitive);
    return wordStart ? 1 : item.title.contains(query, Qt::CaseInsensitive) ? 2 : 3;
}

QString plainText(QString markdown)
{
    static const QRegularExpression marks(QStringLiteral("[`*_]"));
    return markdown.remove(marks).simplified();
}

void addSections(const Course::Lesson &lesson, const QString &detail, std::vector<QuickOpenItem> &items)
{
    bool inFence = false;
    for (const QStringView line : QStringView(lesson.body).tokenize(u'\n')) {
        if (line.startsWith(u"```")) {
            inFence = !inFence;
        } else if (!inFence && line.startsWith(u"## ")) {
            const QString heading = plainText(line.sliced(3).toString());
            items.push_back({QuickOpenItem::Kind::Section, heading, detail, lesson.id, heading});
        }
    }
}

} // namespace

std::vector<QuickOpenItem> quickOpenItems(const Course::Course &course)
{
    using Kind = QuickOpenItem::Kind;
    std::vector<QuickOpenItem> items;
    QSet<QString> codes;
    for (const Course::Lesson &lesson : course.lessons) {
        const QString detail =
            QCoreApplication::translate("QuickOpen", "Lesson %1 · %2").arg(lesson.step).arg(lesson.title);
        items.push_back({Kind::Lesson, lesson.title,
                         QCoreApplication::translate("QuickOpen", "Lesson %1").arg(lesson.step), lesson.id, lesson.id});
        addSections(lesson, detail, items);
        for (const Course::Question &question : lesson.questions) {
            if (question.isAskedInPanel()) {
                items.push_back({Kind::Question, plainText(question.prompt), detail, lesson.id, question.id});
            }
        }
        for (const Course::Exercise &exercise : lesson.exercises) {
            items.push_back({Kind::Exercise, exercise.title, detail, lesson.id, exercise.id});
        }
        for (const Course::Exercise &drill : lesson.drills) {
            items.push_back({Kind::Exercise, drill.title,
                             QCoreApplication::translate("QuickOpen", "Drill · %1").arg(detail), lesson.id, drill.id});
        }
        for (const QString &code : lesson.errors) {
            if (!codes.contains(code)) {
                codes.insert(code);
                items.push_back({Kind::ErrorCode, code, detail, lesson.id, code});
            }
        }
    }
    for (QuickOpenItem &item : items) {
        item.course = course.id;
    }
    return items;
}

std::vector<QuickOpenItem> quickOpenItems(const std::vector<const Course::Course *> &courses)
{
    std::vector<QuickOpenItem> all;
    for (const Course::Course *course : courses) {
        std::vector<QuickOpenItem> items = quickOpenItems(*course);
        for (QuickOpenItem &item : items) {
            if (courses.size() > 1) {
                item.detail = QCoreApplication::translate("QuickOpen", "%1 · %2").arg(course->title, item.detail);
            }
            all.push_back(std::move(item));
        }
    }
    return all;
}

QuickOpenModel::QuickOpenModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void QuickOpenModel::setItems(std::vector<QuickOpenItem> items)
{
    m_items = std::move(items);
    setQuery({});
}

void QuickOpenModel::setQuery(const QString &query)
{
    const QString wanted = query.simplified();
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, size_t>> ranked;
    for (size_t row = 0; row < m_items.size(); ++row) {
        if (const int quality = rank(m_items[row], words, wanted); quality >= 0) {
            ranked.emplace_back(quality, row);
        }
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<int, size_t>::first);
    beginResetModel();
    m_matches.clear();
    m_found.clear();
    for (const auto &[quality, row] : ranked) {
        if (m_matches.size() < maxShown) {
            m_matches.push_back(row);
        }
    }
    endResetModel();
}

void QuickOpenModel::setFound(const std::vector<QuickOpenItem> &items)
{
    const auto isListed = [this](const QuickOpenItem &item) {
        return std::ranges::any_of(m_matches, [&](size_t row) {
            const QuickOpenItem &listed = m_items[row];
            return listed.kind == item.kind && listed.lesson == item.lesson && listed.subject == item.subject
                   && listed.course == item.course;
        });
    };
    std::vector<QuickOpenItem> fresh;
    std::ranges::copy_if(items, std::back_inserter(fresh), [&](const QuickOpenItem &item) { return !isListed(item); });
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

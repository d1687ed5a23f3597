// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/interviewbank.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Study {

namespace {

bool matches(const InterviewEntry &entry, const InterviewFilter &filter)
{
    const Course::Question &question = entry.question;
    if ((!filter.style.isEmpty() && question.style != filter.style)
        || (filter.level > 0 && question.difficulty != filter.level)) {
        return false;
    }
    const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
    const QString text =
        QStringList{
            question.prompt, question.program,          question.answer, question.brief, question.points.join(u' '),
            question.topic,  topicTitle(question.topic)}
            .join(u'\n');
    return std::ranges::all_of(words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

// Where a group stands among the others.
std::pair<qsizetype, QString> rankOf(const InterviewEntry &entry, InterviewGrouping grouping)
{
    switch (grouping) {
    case InterviewGrouping::Topic:
        return {0, topicTitle(entry.question.topic).toLower()};
    case InterviewGrouping::Style:
        return {InterviewBank::styles().indexOf(entry.question.style), {}};
    case InterviewGrouping::Level:
        return {entry.question.difficulty, {}};
    case InterviewGrouping::Lesson:
        break;
    }
    return {entry.step == 0 ? 1'000'000 : entry.step, {}};
}

} // namespace

InterviewBank::InterviewBank(const Course::Course &course)
{
    const auto add = [this](const Course::Question &question, const Course::Lesson *lesson) {
        if (question.use == Course::QuestionUse::Interview && question.kind == Course::QuestionKind::Open) {
            m_entries.push_back({question, lesson ? lesson->id : QString(), lesson ? lesson->title : QString(),
                                 lesson ? lesson->step : 0});
            if (!styles().contains(m_entries.back().question.style)) {
                m_entries.back().question.style = styles().constFirst();
            }
        }
    };
    for (const Course::Lesson &lesson : course.lessons) {
        for (const Course::Question &question : lesson.questions) {
            add(question, &lesson);
        }
    }
    for (const Course::Question &question : course.bank) {
        add(question, nullptr);
    }
}

const InterviewEntry *InterviewBank::find(const QString &questionId) const
{
    const auto found = std::ranges::find_if(
        m_entries, [&questionId](const InterviewEntry &entry) { return entry.question.id == questionId; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::vector<InterviewGroup> InterviewBank::groups(InterviewGrouping grouping, const InterviewFilter &filter) const
{
    std::vector<const InterviewEntry *> shown;
    for (const InterviewEntry &entry : m_entries) {
        if (matches(entry, filter)) {
            shown.push_back(&entry);
        }
    }
    std::ranges::stable_sort(shown, {}, [grouping](const InterviewEntry *entry) { return rankOf(*entry, grouping); });
    std::vector<InterviewGroup> groups;
    for (const InterviewEntry *entry : shown) {
        const QString key = keyOf(*entry, grouping);
        if (groups.empty() || groups.back().key != key) {
            groups.push_back({key, {}});
        }
        groups.back().entries.push_back(entry);
    }
    return groups;
}

QString InterviewBank::keyOf(const InterviewEntry &entry, InterviewGrouping grouping)
{
    switch (grouping) {
    case InterviewGrouping::Topic:
        return entry.question.topic;
    case InterviewGrouping::Style:
        return entry.question.style;
    case InterviewGrouping::Level:
        return QString::number(entry.question.difficulty);
    case InterviewGrouping::Lesson:
        break;
    }
    return entry.lesson;
}

QStringList InterviewBank::styles()
{
    return {u"concept"_s, u"code"_s, u"design"_s, u"comparison"_s, u"behavioural"_s};
}

QString topicTitle(const QString &slug)
{
    static const QHash<QString, QString> names{
        {u"rust"_s, u"Rust"_s},     {u"go"_s, u"Go"_s},         {u"java"_s, u"Java"_s},     {u"cpp"_s, u"C++"_s},
        {u"python"_s, u"Python"_s}, {u"php"_s, u"PHP"_s},       {u"axum"_s, u"Axum"_s},     {u"tokio"_s, u"Tokio"_s},
        {u"rc"_s, u"Rc"_s},         {u"arc"_s, u"Arc"_s},       {u"box"_s, u"Box"_s},       {u"send"_s, u"Send"_s},
        {u"sync"_s, u"Sync"_s},     {u"str"_s, u"&str"_s},      {u"string"_s, u"String"_s}, {u"option"_s, u"Option"_s},
        {u"result"_s, u"Result"_s}, {u"mutex"_s, u"Mutex"_s},   {u"clap"_s, u"clap"_s},     {u"serde"_s, u"serde"_s},
        {u"cli"_s, u"CLI"_s},       {u"cargo"_s, u"Cargo"_s},   {u"copy"_s, u"Copy"_s},     {u"clone"_s, u"Clone"_s},
        {u"drop"_s, u"Drop"_s},     {u"unsafe"_s, u"unsafe"_s},
    };
    // The same words mean something else in these.
    static const QHash<QString, QString> whole{
        {u"sync-vs-async"_s, u"Sync vs async"_s},
        {u"futures-lazy"_s, u"Futures are lazy"_s},
        {u"learned-a-library-fast"_s, u"Learning a library fast"_s},
        {u"strict-performance-project"_s, u"Strict performance goals"_s},
        {u"clap-cli"_s, u"Command lines with clap"_s},
        {u"borrow-vs-clone"_s, u"Borrow vs clone"_s},
        {u"question-mark"_s, u"The ? operator"_s},
        {u"send-sync"_s, u"Send and Sync"_s},
        {u"trade-offs-made"_s, u"Trade-offs made"_s},
        {u"type-system-safety-speed"_s, u"Types for safety and speed"_s},
        {u"ownership-problem-solved"_s, u"What ownership solves"_s},
        {u"borrowing-data-races"_s, u"Borrowing and data races"_s},
        {u"positioning-your-rust"_s, u"Positioning your Rust"_s},
    };
    if (const auto known = whole.constFind(slug); known != whole.cend()) {
        return *known;
    }
    QStringList words = slug.split(u'-', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto name = names.constFind(words[i]);
        if (name != names.cend()) {
            words[i] = *name;
        } else if (i == 0) {
            words[i][0] = words[i][0].toUpper();
        }
    }
    return words.join(u' ');
}

} // namespace Ochre::Study

// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/quizsession.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Study {

namespace {

// Design and open questions are judged by the learner, tasks by their tests.
bool isGraded(Course::QuestionKind kind)
{
    return kind != Course::QuestionKind::Open && kind != Course::QuestionKind::Design
           && kind != Course::QuestionKind::Task;
}

bool isPredicted(Course::QuestionKind kind)
{
    return kind == Course::QuestionKind::Predict || kind == Course::QuestionKind::PredictFirst;
}

QStringList optionIds(const Course::Question &question)
{
    QStringList ids;
    for (const Course::Option &option : question.options) {
        ids << option.id;
    }
    return ids;
}

} // namespace

QuizSession::QuizSession(const std::vector<Course::Question> &questions, quint32 seed, Order order)
{
    QList<int> graded;
    for (int index = 0; index < std::ssize(questions); ++index) {
        if (isGraded(questions[static_cast<std::size_t>(index)].kind)) {
            graded << index;
        }
    }
    const int total = static_cast<int>(graded.size());
    const QList<int> places = shuffledOrder(total, seed);
    for (int place = 0; place < total; ++place) {
        const int index = graded[order == Order::Shuffled ? places[place] : place];
        Item item;
        item.question = questions[static_cast<std::size_t>(index)];
        item.optionOrder = shuffledOptions(item.question, seed + static_cast<quint32>(index) + 1);
        m_items.push_back(std::move(item));
    }
}

int QuizSession::count() const
{
    return static_cast<int>(m_items.size());
}

const Course::Question &QuizSession::question() const
{
    return itemAt(m_current).question;
}

const Course::Question &QuizSession::question(int index) const
{
    return itemAt(index).question;
}

const QList<int> &QuizSession::optionOrder() const
{
    return itemAt(m_current).optionOrder;
}

const Draft &QuizSession::draft() const
{
    return itemAt(m_current).draft;
}

bool QuizSession::isAnswered(int index) const
{
    return itemAt(index).answer.has_value();
}

const Grade &QuizSession::gradeAt(int index) const
{
    return itemAt(index).grade;
}

const Answer &QuizSession::answerAt(int index) const
{
    return *itemAt(index).answer;
}

bool QuizSession::isFinished() const
{
    return std::ranges::all_of(m_items, [](const Item &item) { return item.answer.has_value(); });
}

Draft &QuizSession::remember(bool typing)
{
    Item &now = item();
    if (!typing || !now.textWasLast) {
        now.undo.push_back(now.draft);
    }
    now.textWasLast = typing;
    return now.draft;
}

void QuizSession::toggleOption(const QString &optionId)
{
    const bool known = canChange() && std::ranges::contains(question().options, optionId, &Course::Option::id);
    if (!known) {
        return;
    }
    QStringList &chosen = remember().answer.optionIds;
    if (chosen.removeAll(optionId) > 0) {
        return;
    }
    if (!question().hasSeveralCorrect()) {
        chosen.clear();
    }
    chosen << optionId;
}

void QuizSession::chooseShown(int position)
{
    if (canChange() && position >= 0 && position < optionOrder().size()) {
        toggleOption(question().options[static_cast<std::size_t>(optionOrder()[position])].id);
    }
}

void QuizSession::setText(const QString &text)
{
    if (canChange() && draft().answer.text != text) {
        remember(true).answer.text = text;
    }
}

void QuizSession::toggleMark(const LineMark &mark)
{
    if (!canChange() || question().kind != Course::QuestionKind::Review) {
        return;
    }
    QList<LineMark> &marks = remember().answer.marks;
    if (marks.removeAll(mark) == 0) {
        marks << mark;
    }
}

void QuizSession::setCompiles(bool compiles)
{
    if (canChange() && (!draft().compilesChosen || draft().answer.compiles != compiles)) {
        Draft &now = remember();
        now.answer.compiles = compiles;
        now.compilesChosen = true;
    }
}

void QuizSession::setSureness(Sureness sureness)
{
    if (canChange() && draft().answer.sureness != sureness) {
        remember().answer.sureness = sureness;
    }
}

void QuizSession::tryAgain()
{
    if (!isEmpty() && isAnswered()) {
        Item &current = item();
        current.answer.reset();
        current.grade = {};
        current.draft = {};
        current.undo.clear();
        current.textWasLast = false;
    }
}

bool QuizSession::canUndo() const
{
    return canChange() && !itemAt(m_current).undo.empty();
}

void QuizSession::undo()
{
    if (canUndo()) {
        item().draft = item().undo.back();
        item().undo.pop_back();
        item().textWasLast = false;
    }
}

bool QuizSession::canSubmit() const
{
    if (!canChange()) {
        return false;
    }
    switch (question().kind) {
    case Course::QuestionKind::Choice:
        return !draft().answer.optionIds.isEmpty();
    case Course::QuestionKind::Predict:
        // A program may print nothing, so an empty output is an answer; a failing line is a number.
        return draft().compilesChosen && (draft().answer.compiles || !draft().answer.text.trimmed().isEmpty());
    case Course::QuestionKind::Short:
    case Course::QuestionKind::PredictFirst:
        return !draft().answer.text.trimmed().isEmpty();
    case Course::QuestionKind::Artefact:
        return question().isChosen() ? !draft().answer.optionIds.isEmpty() : !draft().answer.text.trimmed().isEmpty();
    case Course::QuestionKind::Review:
        return !draft().answer.marks.isEmpty();
    case Course::QuestionKind::Open:
    case Course::QuestionKind::Task:
    case Course::QuestionKind::Design:
        break;
    }
    return false;
}

std::optional<Grade> QuizSession::accept(const Answer &answer, const std::optional<PredictOutcome> &outcome)
{
    Item &now = item();
    const bool first = now.question.kind == Course::QuestionKind::PredictFirst;
    now.grade = !outcome ? grade(now.question, answer)
                : first  ? gradePredictFirst(*outcome, answer)
                         : gradePredict(*outcome, answer);
    now.answer = answer;
    now.undo.clear();
    return now.grade;
}

std::optional<Grade> QuizSession::submit(const std::optional<PredictOutcome> &outcome)
{
    const bool predict = !isEmpty() && isPredicted(question().kind);
    if (!canSubmit() || (predict && !outcome)) {
        return std::nullopt;
    }
    return accept(draft().answer, predict ? outcome : std::nullopt);
}

std::optional<Grade> QuizSession::submitUnknown()
{
    if (!canChange()) {
        return std::nullopt;
    }
    Answer answer;
    answer.unknown = true;
    return accept(answer, std::nullopt);
}

bool QuizSession::goTo(int index)
{
    if (index < 0 || index >= count()) {
        return false;
    }
    m_current = index;
    return true;
}

bool QuizSession::next()
{
    return goTo(m_current + 1);
}

bool QuizSession::previous()
{
    return goTo(m_current - 1);
}

bool QuizSession::goToOpen()
{
    for (int step = 1; step <= count(); ++step) {
        const int index = (m_current + step) % count();
        if (!isAnswered(index)) {
            return goTo(index);
        }
    }
    return false;
}

QuizSummary QuizSession::summary() const
{
    QuizSummary summary;
    summary.total = count();
    for (const Item &item : m_items) {
        if (!item.answer) {
            continue;
        }
        const bool correct = item.grade.correct;
        ++summary.answered;
        summary.correct += correct ? 1 : 0;
        summary.partly += item.grade.partly ? 1 : 0;
        summary.unknown += item.answer->unknown ? 1 : 0;
        summary.sureButWrong += !correct && item.answer->sureness == Sureness::Sure ? 1 : 0;
        summary.guessedRight += correct && item.answer->sureness == Sureness::Guess ? 1 : 0;
        if (!correct) {
            summary.wrongIds << item.question.id;
        }
    }
    return summary;
}

void QuizSession::takeDrafts(const QuizSession &before)
{
    for (Item &now : m_items) {
        const auto old = std::ranges::find_if(before.m_items,
                                              [&now](const Item &item) { return item.question.id == now.question.id; });
        if (old == before.m_items.end() || old->question.kind != now.question.kind) {
            continue;
        }
        const QStringList ids = optionIds(now.question);
        if (ids == optionIds(old->question)) {
            now.optionOrder = old->optionOrder;
        }
        if (old->answer) {
            continue;
        }
        now.answer.reset();
        now.grade = {};
        now.draft = old->draft;
        now.draft.answer.optionIds.removeIf([&ids](const QString &id) { return !ids.contains(id); });
        if (now.question.program != old->question.program) {
            now.draft.answer.marks.clear(); // its lines are other ones
        }
        now.undo.clear();
        now.textWasLast = false;
    }
}

QuizSession QuizSession::retryWrong(quint32 seed) const
{
    std::vector<Course::Question> wrong;
    for (const Item &item : m_items) {
        if (item.answer && !item.grade.correct) {
            wrong.push_back(item.question);
        }
    }
    return {wrong, seed};
}

} // namespace Ochre::Study

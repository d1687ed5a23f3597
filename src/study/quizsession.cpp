// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/quizsession.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Study {

namespace {

bool isPredicted(Course::QuestionKind kind)
{
    return kind == Course::QuestionKind::Predict || kind == Course::QuestionKind::PredictFirst;
}

} // namespace

QuizSession::QuizSession(const std::vector<Course::Question> &questions, quint32 seed, Order order)
{
    QList<int> asked;
    for (int index = 0; index < std::ssize(questions); ++index) {
        if (questions[static_cast<std::size_t>(index)].kind != Course::QuestionKind::Open) {
            asked << index;
        }
    }
    const int total = static_cast<int>(asked.size());
    const QList<int> places = shuffledOrder(total, seed);
    for (int place = 0; place < total; ++place) {
        const int index = asked[order == Order::Shuffled ? places[place] : place];
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
    const bool known = canChange() && tickableIds(question()).contains(optionId);
    const bool isHidden = known && question().design && !draft().isRevealed;
    if (!known || isHidden) {
        return;
    }
    QStringList &chosen = remember().answer.optionIds;
    if (chosen.removeAll(optionId) > 0) {
        return;
    }
    if (!question().design && !question().hasSeveralCorrect()) {
        chosen.clear();
    }
    chosen << optionId;
}

void QuizSession::chooseShown(int position)
{
    if (!canChange()) {
        return;
    }
    const QStringList ids = tickableIds(question());
    // Criteria stand in their own order: they are weighed, not guessed.
    const int row = question().design ? position : optionOrder().value(position, -1);
    if (row >= 0 && row < ids.size()) {
        toggleOption(ids[row]);
    }
}

void QuizSession::setText(const QString &text)
{
    if (canChange() && draft().answer.text != text && !draft().isRevealed) {
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

void QuizSession::reveal()
{
    if (canChange() && question().design && !draft().isRevealed) {
        item().draft.isRevealed = true;
        item().undo.clear(); // what was seen cannot be taken back
        item().textWasLast = false;
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
    case Course::QuestionKind::Design:
        return draft().isRevealed;
    case Course::QuestionKind::Open:
    case Course::QuestionKind::Task:
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
    now.hasChanged = false;
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
    if (!canChange() || question().task) {
        return std::nullopt;
    }
    Answer answer;
    answer.unknown = true;
    return accept(answer, std::nullopt);
}

void QuizSession::keepVerdict(const Grade &given)
{
    if (isEmpty() || !isAnswered()) {
        return;
    }
    Item &now = item();
    now.hasChanged = now.hasChanged || given.correct != now.grade.correct || given.partly != now.grade.partly
                     || given.points != now.grade.points;
    now.grade.correct = given.correct;
    now.grade.partly = given.partly;
    now.grade.points = given.points;
}

bool QuizSession::hasChangedSince(int index) const
{
    return itemAt(index).hasChanged;
}

void QuizSession::noteTask(int index, bool isSolved)
{
    if (index >= 0 && index < count() && itemAt(index).question.task) {
        Item &noted = m_items[static_cast<std::size_t>(index)];
        noted.answer = Answer();
        noted.grade = {};
        noted.grade.correct = isSolved;
    }
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

} // namespace Ochre::Study

// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/todaypage.h"

#include "design/look.h"
#include "models/confidencetext.h"
#include "ui_todaypage.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int listLength = 5;
constexpr std::size_t askedAtMost = 3;
constexpr int rowHeight = 30;
enum ItemRole { LessonRole = Qt::UserRole, SubjectRole };

void addRow(QListWidget *list, const QString &text, const QString &lesson, const QString &subject, const QString &tip)
{
    if (list->count() >= listLength) {
        return;
    }
    auto *item = new QListWidgetItem(text, list);
    item->setData(LessonRole, lesson);
    item->setData(SubjectRole, subject);
    item->setToolTip(tip);
}

// What tells programs apart whose question is always whether they compile; empty when nothing does.
QString firstStatement(const QString &program)
{
    static const QRegularExpression frame(QStringLiteral(R"(^(\s*|.*\{|[\s})\];,]*|\s*(//|#|use\b).*)$)"));
    const QStringList lines = program.split(u'\n');
    const auto line = std::ranges::find_if(lines, [](const QString &text) { return !frame.match(text).hasMatch(); });
    return line == lines.end() ? QString() : line->simplified();
}

} // namespace

TodayPage::TodayPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TodayPage>())
    , m_sessionStart(QDateTime::currentMSecsSinceEpoch())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("todayPage"));
    connect(m_ui->continueButton, &QPushButton::clicked, this, [this] { emit lessonRequested(m_lesson); });
    connect(m_ui->exerciseButton, &QPushButton::clicked, this, [this] { emit exerciseRequested(m_exercise); });
    connect(m_ui->slipsList, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit questionRequested(item->data(LessonRole).toString(), item->data(SubjectRole).toString());
    });
    connect(m_ui->errorsList, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit explanationRequested(item->data(SubjectRole).toString()); });
    connect(m_ui->explainList, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit confidenceRequested(item->data(LessonRole).toString()); });
    for (QListWidget *list : {m_ui->slipsList, m_ui->errorsList, m_ui->explainList}) {
        connect(list, &QListWidget::itemClicked, list, &QListWidget::itemActivated);
        list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setTextElideMode(Qt::ElideRight);
    }
}

TodayPage::~TodayPage() = default;

void TodayPage::showProgress(const Course::Course &course, const Progress::ProgressState &state)
{
    showContinue(course, state);
    showSlips(course, state);
    showErrors(state);
    showExplain(course, state);
}

void TodayPage::setLook(const Design::Look &look)
{
    m_ui->continueTitle->setFont(look.type.heading(2));
    for (QLabel *label : {m_ui->slipsTitle, m_ui->errorsTitle, m_ui->explainTitle}) {
        label->setFont(look.type.heading(3));
    }
}

void TodayPage::showContinue(const Course::Course &course, const Progress::ProgressState &state)
{
    const Course::Lesson *lesson = course.lesson(state.lastLesson);
    const bool isNew = lesson == nullptr;
    if (isNew && !course.lessons.empty()) {
        lesson = &course.lessons.front();
    }
    m_ui->continueCard->setVisible(lesson != nullptr);
    if (!lesson) {
        return;
    }
    m_lesson = lesson->id;
    m_ui->continueCaption->setText(isNew ? tr("Begin") : tr("Continue"));
    m_ui->continueButton->setText(isNew ? tr("Begin lesson") : tr("Continue lesson"));
    m_ui->continueTitle->setText(tr("%1 · %2").arg(lesson->step).arg(lesson->title));
    const auto questions = std::ranges::count(lesson->questions, Course::QuestionUse::Check, &Course::Question::use);
    const auto answered = std::ranges::count_if(lesson->questions, [&state](const Course::Question &question) {
        return question.use == Course::QuestionUse::Check && state.answers.contains(question.id);
    });
    const Progress::LessonState lessonState = state.lessons.value(lesson->id);
    const auto open = std::ranges::find_if(lesson->exercises, [&lessonState](const Course::Exercise &exercise) {
        return !lessonState.solvedExercises.contains(exercise.id);
    });
    const bool hasExercise = open != lesson->exercises.end();
    m_exercise = hasExercise ? open->id : QString();
    m_ui->exerciseButton->setVisible(hasExercise);
    m_ui->continueDetail->setText(isNew ? lesson->summary
                                        : tr("%1 of %2 questions answered, %n exercise(s) solved.", nullptr,
                                             static_cast<int>(lessonState.solvedExercises.size()))
                                              .arg(answered)
                                              .arg(questions));
}

void TodayPage::showSlips(const Course::Course &course, const Progress::ProgressState &state)
{
    m_ui->slipsList->clear();
    for (const Course::Lesson &lesson : course.lessons) {
        for (const Course::Question &question : lesson.questions) {
            const auto answer = state.answers.constFind(question.id);
            if (answer != state.answers.constEnd() && !answer->correct) {
                const QString prompt = QString(question.prompt).remove(u'`').simplified();
                const QString statement = firstStatement(question.program);
                addRow(m_ui->slipsList, tr("%1 · %2").arg(lesson.step).arg(statement.isEmpty() ? prompt : statement),
                       lesson.id, question.id, tr("Lesson %1, %2: %3").arg(lesson.step).arg(lesson.title, prompt));
            }
        }
    }
    m_ui->slipsDetail->setText(m_ui->slipsList->count() > 0
                                   ? tr("Questions whose last answer was not right")
                                   : tr("Questions that you answer wrong are collected here."));
    fitList(m_ui->slipsList);
}

void TodayPage::showErrors(const Progress::ProgressState &state)
{
    QStringList codes = state.errors.keys();
    std::ranges::sort(codes, [&state](const QString &first, const QString &second) {
        return std::pair(-state.errors[first].count, first) < std::pair(-state.errors[second].count, second);
    });
    m_ui->errorsList->clear();
    for (const QString &code : std::as_const(codes)) {
        addRow(m_ui->errorsList, tr("%1 — %n time(s)", nullptr, state.errors[code].count).arg(code), {}, code,
               tr("Read the compiler's explanation of %1").arg(code));
    }
    m_ui->errorsDetail->setText(codes.isEmpty() ? tr("Error codes that your own programs meet are collected here.")
                                                : tr("In your own programs, most frequent first"));
    fitList(m_ui->errorsList);
}

void TodayPage::setSessionStart(qint64 timeMs)
{
    m_sessionStart = timeMs;
}

void TodayPage::showExplain(const Course::Course &course, const Progress::ProgressState &state)
{
    std::vector<std::pair<Progress::ConfidenceRating, const Course::Lesson *>> due;
    bool wasRated = false;
    for (const Course::Lesson &lesson : course.lessons) {
        const auto found = state.lessons.constFind(lesson.id);
        if (found == state.lessons.constEnd() || found->ratings.empty()) {
            continue;
        }
        wasRated = true;
        if (const auto &last = found->ratings.back(); Models::isOfEarlierSession(last, m_sessionStart)) {
            due.emplace_back(last, &lesson);
        }
    }
    std::ranges::stable_sort(due, {},
                             [](const auto &entry) { return std::pair(entry.first.rating, entry.first.timeMs); });
    due.resize(std::min(due.size(), askedAtMost));
    m_ui->explainList->clear();
    for (const auto &[rating, lesson] : due) {
        addRow(m_ui->explainList,
               tr("%1: %2 · %3").arg(Models::confidenceText(rating.rating)).arg(lesson->step).arg(lesson->title),
               lesson->id, {}, tr("Try to explain %1 again in 30 seconds").arg(lesson->title));
    }
    m_ui->explainDetail->setText(
        !due.empty() ? tr("What you said last time, weakest first; try again, in 30 seconds and without notes.")
        : wasRated   ? tr("Nothing to ask again now. Lessons that you rate are asked again in your next session.")
                     : tr("At the end of a lesson you say whether you can explain it; you are asked again here."));
    fitList(m_ui->explainList);
}

void TodayPage::fitList(QListWidget *list)
{
    list->setFixedHeight(std::max(1, list->count()) * rowHeight + 4);
    list->setVisible(list->count() > 0);
}

} // namespace Ochre::Practice

// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/lessonsession.h"

#include "course/courseid.h"
#include "course/presentid.h"
#include "lesson/confidencebox.h"
#include "lesson/lessonnotes.h"
#include "lesson/lessonpage.h"
#include "models/answernote.h"
#include "practice/questionpanel.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"
#include "settings/settings.h"
#include "study/ownerror.h"
#include "window/courseshelf.h"
#include "window/exampleruns.h"
#include "window/lessondocuments.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr int placeIntervalMs = 5000;
const QString explanationKey = u"explanation"_s;

QString placeKey(const QString &lessonKey)
{
    return u"place-"_s + lessonKey;
}

} // namespace

LessonSession::LessonSession(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_notes(new Lesson::LessonNotes(parts.page, parts.progress, parts.drafts, this))
    , m_examples(new ExampleRuns({parts.page, parts.runner, parts.consent, parts.settings}, this))
    , m_explanations(parts.drafts, u"explanation-drafts"_s)
{
    Lesson::LessonPage &page = m_parts.page;
    connect(&page, &Lesson::LessonPage::lessonRequested, this, &LessonSession::open);
    connect(&page, &Lesson::LessonPage::startRequested, this, &LessonSession::openLast);
    connect(&page, &Lesson::LessonPage::confidenceRated, this, &LessonSession::rate);
    connect(page.confidenceBox(), &Lesson::ConfidenceBox::draftChanged, this, [this](const QString &draft) {
        if (m_lesson) {
            m_explanations.keep(lessonKey(), explanationKey, draft);
        }
    });
    connect(&page, &Lesson::LessonPage::sectionReached, this, [this](const QString &anchor) {
        if (!m_parts.progress.state().lessons.value(m_lesson->id).sections.contains(anchor)) {
            m_parts.progress.record(Journal::SectionReached{m_lesson->id, anchor});
        }
    });
    connect(&m_parts.progress, &Progress::ProgressService::stateChanged, this, &LessonSession::refresh);
    connect(&m_parts.progress, &Progress::ProgressService::savedChanged, this, &LessonSession::refresh);
    m_placeTimer.setInterval(placeIntervalMs);
    connect(&m_placeTimer, &QTimer::timeout, this, &LessonSession::savePlace);
    m_placeTimer.start();
}

const Course::Course &LessonSession::course() const
{
    return m_parts.shelf.course();
}

QString LessonSession::lessonKey() const
{
    return Progress::keyIn(course().id, m_lesson->id);
}

QString LessonSession::lessonAddress() const
{
    return Course::joinId(course().id, m_lesson->id);
}

void LessonSession::open(const QString &id)
{
    const auto [courseId, lessonId] = Course::splitId(id);
    if (courseId.isEmpty() || courseId == course().id) {
        openOrSay(course(), lessonId);
        return;
    }
    const Course::InstalledCourse *other = m_parts.shelf.find(courseId);
    if (!other && !m_parts.shelf.isWhole()) {
        emit messageRaised(tr("The other courses are still being read. Try again in a moment."));
    } else if (!other) {
        emit messageRaised(
            tr("This leads to the course “%1”, which is not installed.").arg(m_parts.shelf.nameOf(courseId).left(80)));
    } else {
        openOrSay(other->course(), lessonId);
    }
}

bool LessonSession::has(const QString &id) const
{
    const auto [courseId, lessonId] = Course::splitId(id);
    const Course::InstalledCourse *other = courseId.isEmpty() ? nullptr : m_parts.shelf.find(courseId);
    const Course::Course *target = courseId.isEmpty() ? &course() : other ? &other->course() : nullptr;
    return target && target->lesson(Course::presentId(*target, lessonId));
}

// What links and bookmarks name may have been replaced since. One that is announced is told by the page itself.
void LessonSession::openOrSay(const Course::Course &target, const QString &lessonId)
{
    const QString present = Course::presentId(target, lessonId);
    if (!target.lesson(present)) {
        if (target.stepOf(present) == 0) {
            emit messageRaised(tr("The course “%1” has no lesson “%2”.").arg(target.title, lessonId.left(80)));
        }
    } else if (target.id == course().id || changeCourse(target.id)) {
        openHere(present);
    }
}

void LessonSession::openCourse(const QString &courseId)
{
    if (courseId != course().id && changeCourse(courseId)) {
        openLast();
    }
}

// Everything of the course before is put away under its own name first.
bool LessonSession::changeCourse(const QString &courseId)
{
    if (m_lesson) {
        leave();
    }
    return m_parts.shelf.open(courseId);
}

void LessonSession::openHere(const QString &lessonId)
{
    const Course::Lesson *lesson = course().lesson(lessonId);
    if (!lesson) {
        return;
    }
    savePlace();
    m_examples->setLesson(lesson, course().id);
    m_parts.page.confidenceBox()->flushDraft();
    m_lesson = lesson;
    m_parts.page.showLesson(*lesson, course());
    restoreExplanation();
    showProblems();
    const QJsonObject place = QJsonDocument::fromJson(keptPlace()).object();
    m_parts.page.restorePlace({place["anchor"_L1].toString(), place["offset"_L1].toInt()});
    m_parts.questions.showLesson(*lesson, course().version, QRandomGenerator::global()->generate());
    m_parts.progress.record(Journal::LessonOpened{lessonId});
    refresh();
    if (const QStringList crates = cratesOf(*lesson); !crates.isEmpty()) {
        m_parts.runner.prepareCrates(crates); // ready when the first of them is run
    }
    emit lessonOpened(lessonId);
}

void LessonSession::renew()
{
    if (!m_lesson) {
        return;
    }
    const Course::Lesson *lesson = course().lesson(m_lesson->id);
    if (!lesson) {
        leave();
        openLast();
        return;
    }
    const bool crateChanges = cratesOf(*lesson) != cratesOf(*m_lesson);
    m_lesson = lesson;
    if (m_parts.page.renewLesson(*lesson, course())) {
        m_examples->renewLesson(lesson);
    } else {
        m_examples->setLesson(lesson, course().id);
    }
    showProblems();
    m_parts.questions.renewLesson(*lesson, course().version);
    refresh();
    if (crateChanges) {
        m_parts.runner.prepareCrates(cratesOf(*lesson));
    }
}

// The course has this lesson no more.
void LessonSession::leave()
{
    savePlace();
    m_parts.page.confidenceBox()->flushDraft();
    m_examples->setLesson(nullptr, {});
    m_parts.page.clear();
    m_notes->refresh(); // a note that was begun is kept
    m_parts.questions.showLesson({}, {}, 0);
    m_lesson = nullptr;
}

void LessonSession::showProblems()
{
    const QString folder = m_lesson->folder.section(u'/', -1);
    Course::Problems problems;
    std::ranges::copy_if(m_parts.shelf.loaded().problems, std::back_inserter(problems),
                         [&folder](const Course::Problem &problem) { return problem.file.startsWith(folder + u'/'); });
    m_parts.page.setProblems(problems);
}

void LessonSession::openLast()
{
    const QString last = m_parts.progress.state().lastLesson;
    if (course().lesson(last)) {
        openHere(last);
    } else if (!course().lessons.empty()) {
        openHere(course().lessons.front().id);
    }
}

void LessonSession::openNeighbour(bool forward)
{
    const auto &lessons = course().lessons;
    const auto current =
        std::ranges::find_if(lessons, [this](const Course::Lesson &lesson) { return &lesson == m_lesson; });
    if (current == lessons.end() || (!forward && current == lessons.begin())) {
        return;
    }
    const auto neighbour = forward ? std::next(current) : std::prev(current);
    if (neighbour != lessons.end()) {
        openHere(neighbour->id);
    }
}

std::optional<Workbench::Document> LessonSession::document(const QString &documentId) const
{
    if (const auto [course, id] = Progress::splitKey(documentId); course == Study::ownErrorCourse) {
        return ownErrorDocument(m_parts.progress.learner(), id.section(u'/', 1));
    }
    const Course::InstalledCourse *installed = m_parts.shelf.find(Progress::splitKey(documentId).course);
    return installed ? documentIn(installed->course(), documentId) : std::nullopt;
}

std::optional<Workbench::Document> LessonSession::exerciseDocument(const QString &id) const
{
    const auto [courseId, exerciseId] = Course::splitId(id);
    if (courseId == Study::ownErrorCourse) {
        return ownErrorDocument(m_parts.progress.learner(), exerciseId);
    }
    const Course::InstalledCourse *installed = courseId.isEmpty() ? nullptr : m_parts.shelf.find(courseId);
    if (!courseId.isEmpty() && !installed) {
        return std::nullopt;
    }
    const Course::Course &course = installed ? installed->course() : this->course();
    return exerciseIn(course, Course::presentId(course, exerciseId));
}

QStringList LessonSession::codes(const Workbench::Document &document) const
{
    const QString course = document.course().isEmpty() ? m_parts.shelf.course().id : document.course();
    const Course::InstalledCourse *installed = m_parts.shelf.find(course);
    const Course::Lesson *lesson = installed ? installed->course().lesson(document.lesson()) : nullptr;
    return lesson ? lesson->errors : QStringList();
}

QStringList LessonSession::crates(const Workbench::Document &document) const
{
    const Course::InstalledCourse *installed = m_parts.shelf.find(document.course());
    const Course::Lesson *lesson = installed ? installed->course().lesson(document.lesson()) : nullptr;
    return lesson ? cratesOf(*lesson) : QStringList();
}

void LessonSession::rate(int rating, const QString &text)
{
    const Journal::ConfidenceRated rated{m_lesson->id, rating, text};
    if (const auto taken = Progress::ProgressService::check(rated); !taken) {
        m_explanations.keep(lessonKey(), explanationKey, text);
        m_parts.page.showNoteMessage(taken.error().text(), {});
        return;
    }
    m_explanations.handOver(lessonKey(), explanationKey, text);
    m_parts.progress.record(rated);
}

// A draft that was saved after all, just before the program ended, is none.
void LessonSession::restoreExplanation()
{
    const QString draft = m_explanations.draft(lessonKey(), explanationKey);
    const auto &ratings = m_parts.progress.state().lessons.value(m_lesson->id).ratings;
    const bool isSaved = !ratings.empty() && ratings.back().text == draft;
    m_parts.page.confidenceBox()->setDraft(isSaved ? QString() : draft);
}

void LessonSession::refresh()
{
    if (!m_lesson) {
        return;
    }
    const Progress::LessonState state = m_parts.progress.state().lessons.value(m_lesson->id);
    m_parts.page.setExerciseStates(state.solvedExercises);
    m_parts.page.setAnswerNotes(answerNotes());
    m_notes->refresh();
    const bool isSaved = !m_parts.progress.hasUnsaved() && m_parts.progress.isPersistent();
    if (isSaved) {
        m_explanations.settle();
    }
    m_parts.page.setConfidence(state.ratings, isSaved);
}

// Of the questions that stand on the page itself.
QHash<QString, QString> LessonSession::answerNotes() const
{
    QHash<QString, QString> notes;
    for (const Course::Question &question : m_lesson->questions) {
        const bool isOnPage = question.isSpoken() || question.isAskedInInterview();
        const QString note = isOnPage ? Models::answerNote(question, m_parts.progress.state()) : QString();
        if (!note.isEmpty()) {
            notes.insert(question.id, note);
        }
    }
    return notes;
}

// Of a lesson that goes on for another one: where the reader was in that, as long as there is no place of its own.
QByteArray LessonSession::keptPlace() const
{
    QByteArray place = m_parts.settings.windowState(placeKey(lessonKey()));
    for (const QString &retired : course().retired) {
        if (place.isEmpty() && Course::presentId(course(), retired) == m_lesson->id) {
            place = m_parts.settings.windowState(placeKey(Progress::keyIn(course().id, retired)));
        }
    }
    return place;
}

void LessonSession::savePlace()
{
    if (!m_lesson) {
        return;
    }
    const Lesson::LessonPlace place = m_parts.page.place();
    m_parts.settings.setWindowState(placeKey(lessonKey()),
                                    QJsonDocument(QJsonObject{{u"anchor"_s, place.anchor}, {u"offset"_s, place.offset}})
                                        .toJson(QJsonDocument::Compact));
}

} // namespace Ochre::Window

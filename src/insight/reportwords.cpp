// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/reportwords.h"

#include "progress/coursekey.h"
#include "study/studydate.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Ochre::Insight {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Insight::ReportWords)
};

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 3'600'000;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(Words::tr(" · "));
}

int dueUntil(const Study::ProgressReport &report, int days)
{
    int due = 0;
    for (int day = 0; day < std::min(days, static_cast<int>(report.forecast.size())); ++day) {
        due += report.forecast[static_cast<size_t>(day)].due;
    }
    return due;
}

} // namespace

QString shortDate(qint64 day)
{
    return QLocale().toString(Study::dateOfDay(day), Words::tr("d MMM"));
}

QString percentWords(double share)
{
    return Words::tr("%1 %").arg(static_cast<int>(std::lround(share * 100))).replace(u' ', QChar::Nbsp);
}

QString durationWords(qint64 ms)
{
    if (ms < minuteMs) {
        return Words::tr("%1 s").arg((ms + 500) / 1000);
    }
    if (ms < 2 * hourMs) {
        return Words::tr("%1 min").arg((ms + minuteMs / 2) / minuteMs);
    }
    return ms < 10 * hourMs ? Words::tr("%1 h").arg(QLocale().toString(static_cast<double>(ms) / hourMs, 'f', 1))
                            : Words::tr("%1 h").arg(QLocale().toString((ms + hourMs / 2) / hourMs));
}

QString surenessWords(Study::Sureness sureness)
{
    switch (sureness) {
    case Study::Sureness::Guess:
        return Words::tr("guess");
    case Study::Sureness::Fairly:
        return Words::tr("fairly");
    case Study::Sureness::Sure:
        return Words::tr("sure");
    case Study::Sureness::Unsaid:
        break;
    }
    return {};
}

QString dayWords(qint64 day, const Study::DaySum &sum)
{
    QString date = QLocale().toString(Study::dateOfDay(day), Words::tr("dddd, d MMMM yyyy"));
    if (sum == Study::DaySum{}) {
        return date;
    }
    return joined({date, sum.answers > 0 ? Words::tr("%n answer(s)", nullptr, sum.answers) : QString(),
                   sum.programs > 0 ? Words::tr("%n program(s) compiled", nullptr, sum.programs) : QString(),
                   sum.spentMs > 0 ? durationWords(sum.spentMs) : QString()});
}

QString lessonTitle(int step, const QString &title, const QString &course)
{
    return course.isEmpty()
               ? Words::tr("%1 · %2", "step and title of a lesson").arg(step).arg(title)
               : Words::tr("%1 %2 · %3", "a course, step and title of a lesson").arg(course).arg(step).arg(title);
}

QString conceptTitle(const Study::RecallGroup &concept_)
{
    return concept_.course.isEmpty()
               ? concept_.name
               : Words::tr("%1 (%2)", "a concept and its course").arg(concept_.name, concept_.course);
}

QString lessonWords(const Study::RecallGroup &lesson)
{
    const QString title = lessonTitle(lesson.step, lesson.name, lesson.course);
    if (lesson.studied == 0) {
        return Words::tr("%1: not begun").arg(title);
    }
    return Words::tr("%1: %2, of %3 of %n item(s)", nullptr, lesson.items)
        .arg(title, percentWords(lesson.recall))
        .arg(lesson.studied);
}

QString spanWords(const Study::RetentionSpan &span)
{
    const Study::Retention &of = span.retention;
    const Study::ShareBounds bounds = of.bounds();
    return Words::tr("%1 to %2: %3 of %n answer(s) recalled, which is %4 (between %5 and %6)", nullptr, of.asked)
        .arg(shortDate(span.firstDay), shortDate(span.lastDay))
        .arg(of.recalled)
        .arg(percentWords(of.share()), percentWords(bounds.low), percentWords(bounds.high));
}

QString levelWords(const Study::SurenessLevel &level)
{
    return Words::tr("%1: %2 of %n answer(s) right", nullptr, level.answers)
        .arg(surenessWords(level.sureness))
        .arg(level.right);
}

QString totalWords(const Study::ProgressReport &report)
{
    const Study::DayTotals &totals = report.totals;
    return Words::tr("In all %1")
        .arg(joined({Words::tr("%n day(s) of study", nullptr, totals.days),
                     Words::tr("%n answer(s)", nullptr, totals.answers), durationWords(totals.spentMs)}));
}

QString heatWords(const Study::ProgressReport &report)
{
    const Study::DayTotals &totals = report.halfYear;
    return joined({Words::tr("%n day(s) of study", nullptr, totals.days),
                   Words::tr("%n answer(s)", nullptr, totals.answers), durationWords(totals.spentMs),
                   totals.longestRun > 1 ? Words::tr("longest run %n day(s)", nullptr, totals.longestRun) : QString(),
                   totals.run > 1 ? Words::tr("now %n day(s) in a row", nullptr, totals.run) : QString()});
}

QString forecastWords(const Study::ProgressReport &report)
{
    if (dueUntil(report, Study::forecastDays) == 0) {
        return Words::tr("Nothing comes due: what you answer and solve comes back here.");
    }
    return joined({Words::tr("Cards that come due"), Words::tr("%n today", nullptr, dueUntil(report, 1)),
                   Words::tr("%n in seven days", nullptr, dueUntil(report, 7))});
}

QString recallWords(const Study::ProgressReport &report)
{
    const auto studied = std::ranges::count_if(report.lessons, [](const auto &lesson) { return lesson.studied > 0; });
    if (studied == 0) {
        return Words::tr("Each lesson's recall by the scheduler, once you have answered something in it.");
    }
    return Words::tr(
               "By the scheduler, of what you have answered; %1 of %n lesson(s) begun. Number = lesson, shade and "
               "figure = recall.",
               nullptr, static_cast<int>(report.lessons.size()))
        .arg(studied);
}

QString calibrationWords(const Study::ProgressReport &report)
{
    const Study::Calibration &of = report.calibration;
    if (of.answers == 0) {
        return Words::tr("Say before an answer how sure you are, and see here how right you are then.");
    }
    const QString brier = Words::tr("Brier score %1 over %n answer(s), 0 is best", nullptr, of.answers)
                              .arg(QLocale().toString(of.brier, 'f', 2));
    const QString few = of.answers < Study::leastForShare ? Words::tr("too few to tell yet") : QString();
    return joined({brier, few, Words::tr("%n time(s) sure but wrong", nullptr, of.sureButWrong()),
                   Words::tr("%n lucky guess(es)", nullptr, of.guessedRight())});
}

QString retentionWords(const Study::ProgressReport &report)
{
    const Study::Retention all = Study::retentionOf(report.retention);
    if (all.asked == 0) {
        return Words::tr("Counted from the first day on which something that you have learned is asked again.");
    }
    const Study::ShareBounds bounds = all.bounds();
    const QString sentence = Words::tr("%1 of %n first answer(s) of a day recalled: %2, likely between %3 and %4. The "
                                       "target is %5.",
                                       nullptr, all.asked)
                                 .arg(all.recalled)
                                 .arg(percentWords(all.share()), percentWords(bounds.low), percentWords(bounds.high),
                                      percentWords(report.target));
    return all.asked < Study::leastForShare ? Words::tr("%1 So few answers say little.").arg(sentence) : sentence;
}

QString readinessWords(const Study::ProgressReport &report)
{
    int ready = 0;
    int items = 0;
    for (const Study::GroupReadiness &group : report.readiness) {
        ready += group.ready;
        items += group.items;
    }
    if (items == 0) {
        return Words::tr("These courses have no interview questions.");
    }
    return Words::tr("%1 of %n interview question(s) would be recalled today with a chance of %2 or more.", nullptr,
                     items)
        .arg(ready)
        .arg(percentWords(report.target));
}

QString timeWords(const Study::ProgressReport &report)
{
    const qint64 spent = std::accumulate(report.weeks.begin(), report.weeks.end(), qint64{0},
                                         [](qint64 sum, const auto &week) { return sum + week.sum.spentMs; });
    const qint64 now = report.weeks.empty() ? 0 : report.weeks.back().sum.spentMs;
    return joined({Words::tr("Each week of the half year, pauses over five minutes left out"), durationWords(spent),
                   Words::tr("this week %1").arg(durationWords(now))});
}

QString errorsWords(const Study::ProgressReport &report)
{
    return report.errors.empty() ? Words::tr("Error codes that your own programs meet are collected here.")
                                 : Words::tr("How often your programs met them, the usual time to mend one, and how it "
                                             "changed. The way there leads through the code or the program.");
}

QString mendWords(const Study::MetCode &met)
{
    if (const auto change = met.change()) {
        return Words::tr("%1 → %2", "time to mend at first and later")
            .arg(durationWords(change->first), durationWords(change->second));
    }
    return met.usualMs() ? durationWords(*met.usualMs()) : QString();
}

QString programWords(const QString &document, const Study::StudyNames &names)
{
    const auto [course, id] = Progress::splitKey(document);
    if (id.startsWith(QLatin1StringView("file:"))) {
        return id.section(u'/', -1);
    }
    const QString lesson = course + u'/' + id.section(u'/', 0, 0);
    const auto known = std::ranges::find(names.lessons, lesson, &Study::LessonName::key);
    QString rest = id.section(u'/', -1);
    rest.replace(u'-', u' ');
    if (known == names.lessons.end()) {
        return rest.isEmpty() ? Words::tr("Playground") : rest.first(1).toUpper() + rest.sliced(1);
    }
    return Words::tr("%1: %2", "a lesson, and one of its programs")
        .arg(lessonTitle(known->step, known->title, known->course), rest);
}

} // namespace Ochre::Insight

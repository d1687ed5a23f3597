// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ProgressPage that puts a report into its plots, and what it saves.

#include "insight/barsview.h"
#include "insight/calibrationview.h"
#include "insight/heatmapview.h"
#include "insight/plotcard.h"
#include "insight/progresspage.h"
#include "insight/reportfile.h"
#include "insight/reportwords.h"
#include "insight/retentionview.h"
#include "insight/sharebars.h"
#include "insight/tilesview.h"
#include "study/studydate.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QStandardPaths>
#include <QStyle>

#include <algorithm>

namespace Ochre::Insight {

namespace {

constexpr int mostConcepts = 5;
constexpr int mostGroups = 10;

std::vector<Bar> forecastBars(const Study::ProgressReport &report)
{
    std::vector<Bar> bars;
    for (const Study::ForecastDay &day : report.forecast) {
        const bool isToday = day.day == report.today;
        const bool isNamed = isToday || (day.day - report.today) % 7 == 0;
        bars.push_back({static_cast<double>(day.due),
                        isToday   ? ProgressPage::tr("today")
                        : isNamed ? shortDate(day.day)
                                  : QString(),
                        ProgressPage::tr("%1: %n card(s)", nullptr, day.due).arg(shortDate(day.day)), isToday});
    }
    return bars;
}

std::vector<Bar> timeBars(const Study::ProgressReport &report)
{
    std::vector<Bar> bars;
    int month = 0;
    for (const Study::WeekSum &week : report.weeks) {
        const QDate monday = Study::dateOfDay(week.firstDay);
        const bool isNow = week.firstDay == report.weeks.back().firstDay;
        bars.push_back(
            {static_cast<double>(week.sum.spentMs),
             monday.month() != month ? QLocale().standaloneMonthName(monday.month(), QLocale::ShortFormat) : QString(),
             ProgressPage::tr("Week from %1: %2").arg(shortDate(week.firstDay), durationWords(week.sum.spentMs)),
             isNow});
        month = monday.month();
    }
    return bars;
}

} // namespace

void ProgressPage::fillDays(const Study::ProgressReport &report)
{
    m_heat->setDays(report.heat);
    card(ReportPart::Heat).setWords(heatWords(report));
    card(ReportPart::Heat).setFilled(true);
    m_heat->describe(titleOf(ReportPart::Heat), heatWords(report));

    const auto most = std::ranges::max_element(report.forecast, {}, &Study::ForecastDay::due);
    const bool comes = most != report.forecast.end() && most->due > 0;
    m_forecast->setBars(forecastBars(report), comes ? tr("%n card(s)", nullptr, most->due) : QString());
    card(ReportPart::Forecast).setWords(forecastWords(report));
    card(ReportPart::Forecast).setFilled(comes);
    m_forecast->describe(titleOf(ReportPart::Forecast), forecastWords(report));

    qint64 longest = 0;
    for (const Study::WeekSum &week : report.weeks) {
        longest = std::max(longest, week.sum.spentMs);
    }
    m_time->setBars(timeBars(report), longest > 0 ? durationWords(longest) : QString());
    card(ReportPart::Time).setWords(timeWords(report));
    card(ReportPart::Time).setFilled(longest > 0);
    m_time->describe(titleOf(ReportPart::Time), timeWords(report));
}

void ProgressPage::fillMemory(const Study::ProgressReport &report)
{
    const bool isBegun = std::ranges::any_of(report.lessons, [](const auto &lesson) { return lesson.studied > 0; });
    m_lessons->setLessons(report.lessons);
    card(ReportPart::Recall).setWords(recallWords(report));
    card(ReportPart::Recall).setFilled(isBegun);
    m_lessons->describe(titleOf(ReportPart::Recall), recallWords(report));
    std::vector<ShareBar> weakest;
    QStringList words;
    for (const Study::RecallGroup &group : report.concepts) {
        if (weakest.size() < mostConcepts) {
            const QString title = conceptTitle(group);
            weakest.push_back(
                {title, group.recall, percentWords(group.recall),
                 tr("%1: recall %2 over %n item(s)", nullptr, group.studied).arg(title, percentWords(group.recall))});
            words << tr("%1 %2", "a concept and its recall").arg(title, percentWords(group.recall));
        }
    }
    m_concepts->setBars(weakest);
    m_concepts->describe(m_conceptsTitle->text(), words.join(QStringLiteral(", ")));
    m_concepts->setVisible(!weakest.empty());
    m_conceptsTitle->setVisible(!weakest.empty());

    m_calibration->setCalibration(report.calibration);
    card(ReportPart::Calibration).setWords(calibrationWords(report));
    card(ReportPart::Calibration).setFilled(report.calibration.answers > 0);
    QStringList levels;
    for (const Study::SurenessLevel &level : report.calibration.levels) {
        levels << levelWords(level);
    }
    m_calibration->describe(titleOf(ReportPart::Calibration), levels.join(QStringLiteral("; ")));

    m_retention->setSpans(report.retention, report.target);
    card(ReportPart::Retention).setWords(retentionWords(report));
    card(ReportPart::Retention).setFilled(Study::retentionOf(report.retention).asked > 0);
    m_retention->describe(titleOf(ReportPart::Retention), retentionWords(report));
}

/// The groups of topics of which most is ready; of the others only how many there are.
void ProgressPage::fillReadiness(const Study::ProgressReport &report)
{
    std::vector<Study::GroupReadiness> begun;
    std::ranges::copy_if(report.readiness, std::back_inserter(begun),
                         [](const auto &group) { return group.studied > 0; });
    std::ranges::stable_sort(begun, std::ranges::greater(), &Study::GroupReadiness::ready);
    std::vector<ShareBar> bars;
    QStringList words;
    for (const Study::GroupReadiness &group : begun) {
        if (bars.size() < mostGroups) {
            bars.push_back({group.name, group.share(), tr("%1 of %2").arg(group.ready).arg(group.items),
                            tr("%1: %2 of %n question(s) ready, %3 studied", nullptr, group.items)
                                .arg(group.name)
                                .arg(group.ready)
                                .arg(group.studied)});
            words << tr("%1 %2 of %3", "a group of topics, ready and all questions")
                         .arg(group.name)
                         .arg(group.ready)
                         .arg(group.items);
        }
    }
    m_readiness->setBars(bars);
    m_readiness->setVisible(!bars.empty());
    m_readiness->describe(titleOf(ReportPart::Readiness), words.join(QStringLiteral(", ")));
    card(ReportPart::Readiness).setWords(readinessWords(report));
    card(ReportPart::Readiness).setFilled(!report.readiness.empty());
    const auto others = static_cast<int>(report.readiness.size() - bars.size());
    m_others->setText(others > 0 ? tr("%n more group(s), and every topic, can be seen in the numbers.", nullptr, others)
                                 : tr("Every topic can be seen in the numbers."));
    m_others->setVisible(!report.readiness.empty());
}

QString ProgressPage::askForFile(const QString &title, const QString &suffix, const QString &kind)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name =
        QStringLiteral("ochre-progress-%1.%2").arg(Study::dateOfDay(m_today).toString(Qt::ISODate), suffix);
    const QString file = QFileDialog::getSaveFileName(this, title, QDir(folder).filePath(name), kind);
    return file.isEmpty() || !QFileInfo(file).suffix().isEmpty() ? file : file + u'.' + suffix;
}

void ProgressPage::askForPicture()
{
    const QString file = askForFile(tr("Save the picture"), QStringLiteral("png"), tr("Pictures (*.png)"));
    if (!file.isEmpty()) {
        savePictureTo(file);
    }
}

void ProgressPage::askForNumbers()
{
    const QString file = askForFile(tr("Save the numbers"), QStringLiteral("csv"), tr("Tables (*.csv)"));
    if (!file.isEmpty()) {
        saveNumbersTo(file);
    }
}

void ProgressPage::savePictureTo(const QString &file)
{
    tellWhenSaved(savePicture(m_scroll->widget()->grab().toImage(), file), file);
}

void ProgressPage::saveNumbersTo(const QString &file)
{
    tellWhenSaved(saveText(csvOf(m_tables), file), file);
}

void ProgressPage::tellWhenSaved(QFuture<Result<void>> saved, const QString &file)
{
    saved.then(this, [this, file](const Result<void> &result) {
        tell(result ? tr("Saved as %1.").arg(file) : result.error().text(), !result);
    });
}

void ProgressPage::tell(const QString &sentence, bool isBad)
{
    m_note->setText(sentence);
    m_note->setProperty("muted", !isBad);
    m_note->setProperty("bad", isBad);
    m_note->style()->unpolish(m_note);
    m_note->style()->polish(m_note);
    m_note->show();
}

} // namespace Ochre::Insight

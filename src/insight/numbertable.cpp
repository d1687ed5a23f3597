// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/numbertable.h"

#include "insight/codewords.h"
#include "insight/reportwords.h"
#include "study/studydate.h"

#include <QCoreApplication>

#include <ranges>

namespace Ochre::Insight {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Insight::NumberTable)
};

QString number(double value, int decimals = 1)
{
    return QString::number(value, 'f', decimals);
}

QString percent(double share)
{
    return number(share * 100);
}

QString minutes(qint64 ms)
{
    return number(static_cast<double>(ms) / 60'000);
}

QString day(qint64 number)
{
    return Study::dateOfDay(number).toString(Qt::ISODate);
}

void addHeat(NumberTable &table, const Study::ProgressReport &report)
{
    table.header = {Text::tr("Day"), Text::tr("Answers"), Text::tr("Programs compiled"), Text::tr("Minutes")};
    for (const Study::HeatDay &of : std::views::reverse(report.heat)) {
        if (of.sum != Study::DaySum{}) {
            table.rows.push_back({day(of.day), QString::number(of.sum.answers), QString::number(of.sum.programs),
                                  minutes(of.sum.spentMs)});
        }
    }
}

void addForecast(NumberTable &table, const Study::ProgressReport &report)
{
    table.header = {Text::tr("Day"), Text::tr("Cards due")};
    for (const Study::ForecastDay &of : report.forecast) {
        table.rows.push_back({day(of.day), QString::number(of.due)});
    }
}

void addRecall(NumberTable &table, const Study::ProgressReport &report)
{
    table.header = {Text::tr("Lesson or concept"), Text::tr("Recall (%)"), Text::tr("Items studied"),
                    Text::tr("Items")};
    const auto add = [&table](const QString &name, const Study::RecallGroup &group) {
        table.rows.push_back({name, group.studied > 0 ? percent(group.recall) : QString(),
                              QString::number(group.studied), QString::number(group.items)});
    };
    for (const Study::RecallGroup &lesson : report.lessons) {
        add(lessonTitle(lesson.step, lesson.name, lesson.course), lesson);
    }
    for (const Study::RecallGroup &concept_ : report.concepts) {
        add(conceptTitle(concept_), concept_);
    }
}

void addCalibration(NumberTable &table, const Study::ProgressReport &report)
{
    table.header = {Text::tr("How sure"), Text::tr("Stands for (%)"), Text::tr("Right (%)"), Text::tr("Right"),
                    Text::tr("Answers")};
    for (const Study::SurenessLevel &level : report.calibration.levels) {
        table.rows.push_back({surenessWords(level.sureness), percent(Study::statedChance(level.sureness)),
                              level.answers > 0 ? percent(level.share()) : QString(), QString::number(level.right),
                              QString::number(level.answers)});
    }
    const Study::Calibration &all = report.calibration;
    if (all.answers > 0) {
        table.rows.push_back({Text::tr("Brier score"), {}, number(all.brier, 3), {}, QString::number(all.answers)});
    }
}

void addRetention(NumberTable &table, const Study::ProgressReport &report)
{
    table.header = {Text::tr("From"),         Text::tr("To"),       Text::tr("Recalled"), Text::tr("Asked"),
                    Text::tr("Recalled (%)"), Text::tr("At least"), Text::tr("At most")};
    for (const Study::RetentionSpan &span : report.retention) {
        const Study::Retention &of = span.retention;
        if (of.asked > 0) {
            table.rows.push_back({day(span.firstDay), day(span.lastDay), QString::number(of.recalled),
                                  QString::number(of.asked), percent(of.share()), percent(of.bounds().low),
                                  percent(of.bounds().high)});
        }
    }
}

/// Each group of topics, and below it its topics; one that is its only topic stands there once.
void addReadiness(NumberTable &table, const Study::ProgressReport &report, const Study::StudyNames &names)
{
    table.header = {Text::tr("Topics"), Text::tr("Ready (%)"), Text::tr("Ready"), Text::tr("Studied"),
                    Text::tr("Questions")};
    const auto add = [&table](const QString &name, const Study::GroupReadiness &ready) {
        table.rows.push_back({name, percent(ready.share()), QString::number(ready.ready),
                              QString::number(ready.studied), QString::number(ready.items)});
    };
    for (const Study::GroupReadiness &group : report.readiness) {
        add(group.name, group);
        for (const Study::GroupReadiness &topic : report.topicReadiness) {
            if (topic.name != group.name && names.above.value(topic.name) == group.name) {
                add(Text::tr("%1: %2", "group and topic").arg(group.name, topic.name), topic);
            }
        }
    }
}

void addTime(NumberTable &table, const Study::ProgressReport &report)
{
    table.header = {Text::tr("Week from"), Text::tr("Minutes"), Text::tr("Answers")};
    for (const Study::WeekSum &week : report.weeks) {
        table.rows.push_back({day(week.firstDay), minutes(week.sum.spentMs), QString::number(week.sum.answers)});
    }
}

void addErrors(NumberTable &table, const Study::ProgressReport &report, const Study::StudyNames &names)
{
    table.header = {Text::tr("Code"),        Text::tr("What it means"), Text::tr("Times"),     Text::tr("Mended"),
                    Text::tr("Usually (s)"), Text::tr("At first (s)"),  Text::tr("Later (s)"), Text::tr("Programs")};
    const auto seconds = [](qint64 ms) { return QString::number((ms + 500) / 1000); };
    for (const Study::MetCode &met : report.errors) {
        const auto change = met.change();
        QStringList programs;
        for (const Study::MetProgram &program : met.programs) {
            programs << programWords(program.document, names);
        }
        table.rows.push_back({met.code, codeWords(met.code), QString::number(met.times),
                              QString::number(met.mendedMs.size()), met.usualMs() ? seconds(*met.usualMs()) : QString(),
                              change ? seconds(change->first) : QString(), change ? seconds(change->second) : QString(),
                              programs.join(QStringLiteral("; "))});
    }
}

// A table program takes a cell that begins so for a formula, and courses come from anybody.
QString csvCell(const QString &text)
{
    QString cell = text;
    if (!cell.isEmpty() && QStringLiteral("=+-@\t").contains(cell.front())) {
        cell.prepend(u'\'');
    }
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r')) {
        cell.replace(u'"', QStringLiteral("\"\""));
        cell = u'"' + cell + u'"';
    }
    return cell;
}

} // namespace

QString titleOf(ReportPart part)
{
    switch (part) {
    case ReportPart::Heat:
        return Text::tr("Half a year");
    case ReportPart::Forecast:
        return Text::tr("Next 30 days");
    case ReportPart::Recall:
        return Text::tr("What you would remember today");
    case ReportPart::Calibration:
        return Text::tr("How sure, how right");
    case ReportPart::Retention:
        return Text::tr("What stayed");
    case ReportPart::Readiness:
        return Text::tr("Ready for an interview today?");
    case ReportPart::Time:
        return Text::tr("Time spent");
    case ReportPart::Errors:
        return Text::tr("Errors you really met");
    }
    return {};
}

NumberTable tableOf(ReportPart part, const Study::ProgressReport &report, const Study::StudyNames &names)
{
    NumberTable table{titleOf(part), {}, {}};
    switch (part) {
    case ReportPart::Heat:
        addHeat(table, report);
        break;
    case ReportPart::Forecast:
        addForecast(table, report);
        break;
    case ReportPart::Recall:
        addRecall(table, report);
        break;
    case ReportPart::Calibration:
        addCalibration(table, report);
        break;
    case ReportPart::Retention:
        addRetention(table, report);
        break;
    case ReportPart::Readiness:
        addReadiness(table, report, names);
        break;
    case ReportPart::Time:
        addTime(table, report);
        break;
    case ReportPart::Errors:
        addErrors(table, report, names);
        break;
    }
    return table;
}

QByteArray csvOf(const std::vector<NumberTable> &tables)
{
    const auto line = [](const QStringList &cells) -> QString {
        QStringList written;
        for (const QString &cell : cells) {
            written << csvCell(cell);
        }
        return written.join(u',') + QStringLiteral("\r\n");
    };
    QString text = line({Text::tr("Table"), Text::tr("Row"), Text::tr("Measure"), Text::tr("Value")});
    for (const NumberTable &table : tables) {
        for (const QStringList &row : table.rows) {
            for (qsizetype column = 1; column < row.size(); ++column) {
                if (!row[column].isEmpty()) {
                    text += line({table.title, row.front(), table.header.value(column), row[column]});
                }
            }
        }
    }
    return text.toUtf8();
}

QString tabbed(const std::vector<QStringList> &rows)
{
    QStringList lines;
    for (QStringList row : rows) {
        row.replaceInStrings(QStringLiteral("\t"), QStringLiteral(" "));
        lines << row.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace Ochre::Insight

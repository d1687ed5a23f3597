// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/progressgenerate.h"

#include "base/clock.h"
#include "base/filesystem.h"
#include "course/courselibrary.h"
#include "journal/storefiles.h"
#include "journal/studyday.h"
#include "progress/loggenerator.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::ProgressGenerate)
};

constexpr int mostAnswers = 2'000'000;
constexpr int mostDays = 3650;

Result<int> number(const QStringList &options, const QString &name, int usual, int most)
{
    const qsizetype at = options.indexOf(name);
    if (at < 0) {
        return usual;
    }
    bool isNumber = false;
    const int value = options.value(at + 1).toInt(&isNumber);
    if (!isNumber || value < 1 || value > most) {
        return std::unexpected(Error{Text::tr("%1 takes a number from 1 to %2.").arg(name).arg(most),
                                     {},
                                     Text::tr("See ochrectl progress --help.")});
    }
    return value;
}

Result<Progress::GeneratorOrder> readOrder(const QStringList &options)
{
    const QStringList names{u"--answers"_s, u"--seed"_s, u"--days"_s};
    for (qsizetype i = 0; i < options.size(); i += 2) {
        if (!names.contains(options[i])) {
            return std::unexpected(Error{
                Text::tr("%1 is not known here.").arg(options[i]), {}, Text::tr("See ochrectl progress --help.")});
        }
    }
    const Result<int> answers = number(options, names[0], 1000, mostAnswers);
    const Result<int> seed = number(options, names[1], 1, std::numeric_limits<int>::max());
    const Result<int> days = number(options, names[2], 365, mostDays);
    for (const Result<int> &value : {answers, seed, days}) {
        if (!value) {
            return std::unexpected(value.error());
        }
    }
    const qint64 nowMs = systemClock()();
    return Progress::GeneratorOrder{
        *answers, static_cast<quint32>(*seed), *days, {nowMs, Journal::zoneMinutesAt(nowMs)}};
}

std::vector<Study::StudyItem> itemsOf(const Paths &paths)
{
    const Course::CourseLibrary library = Course::loadLibrary(Course::placesOf(paths));
    std::vector<Study::StudyItem> items;
    for (const auto &installed : library.courses) {
        std::ranges::move(Study::studyItems(installed->course(), {}), std::back_inserter(items));
    }
    return items;
}

} // namespace

int runGenerate(const ProgressOrder &order, const QStringList &options)
{
    const Result<Progress::GeneratorOrder> wanted = readOrder(options);
    if (!wanted) {
        return impossible(order, wanted.error());
    }
    if (!Journal::isMissing(order.store)) {
        return impossible(order,
                          {Text::tr("There is progress here already, and nothing is generated into it."), order.store,
                           Text::tr("Choose another home, for example XDG_DATA_HOME=/tmp/generated.")});
    }
    Progress::LogGenerator generator(itemsOf(order.paths), *wanted);
    const Result<Progress::AppendReport> report =
        makeFolder(QFileInfo(order.store).absolutePath())
            .and_then([&] { return Progress::EventStore::open(order.store); })
            .and_then([&generator](Progress::EventStore store) {
                return store.append(
                    [&generator]() -> Result<std::optional<Progress::Entry>> { return generator.next(); });
            });
    if (!report) {
        return impossible(order, report.error());
    }
    if (order.json) {
        writeJson(order, {{u"file"_s, order.store}, {u"events"_s, report->added}});
    } else {
        order.out << Text::tr("Generated %n event(s) of a learner who does not exist.", nullptr, report->added) << '\n';
    }
    return Fine;
}

} // namespace Ochre::Ctl

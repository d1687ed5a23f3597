// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/reviewsettings.h"

#include "settings/settings.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::ReviewSettings)
};

namespace Options = Settings::Options;

/// An option of the command, and the setting that it is of.
struct Named {
    QString option;
    QString jsonKey;
    const Settings::Number &number;
};

const std::array<Named, 3> &allNamed()
{
    static const std::array<Named, 3> all{{{u"recall"_s, u"target_recall"_s, Options::targetRecall},
                                           {u"reviews"_s, u"reviews_a_day"_s, Options::reviewsADay},
                                           {u"new"_s, u"new_cards_a_day"_s, Options::newCardsADay}}};
    return all;
}

QString fileOf(const Paths &paths)
{
    return paths.config + u"/ochre.ini"_s;
}

/// The number that was given; none when the option was not. Fails when it is no number of the range.
Result<std::optional<int>> numberOf(const QCommandLineParser &parser, const Named &named)
{
    if (!parser.isSet(named.option)) {
        return std::nullopt;
    }
    bool isNumber = false;
    const int value = parser.value(named.option).toInt(&isNumber);
    if (!isNumber || value < named.number.least || value > named.number.most) {
        return std::unexpected(Error{Text::tr("--%1 is a number from %2 to %3.")
                                         .arg(named.option)
                                         .arg(named.number.least)
                                         .arg(named.number.most),
                                     parser.value(named.option), Text::tr("Nothing was changed.")});
    }
    return value;
}

/// All or none is set. QSettings reports no error of a disk: what was written is read again.
Result<void> setAll(const QCommandLineParser &parser, const Paths &paths)
{
    std::vector<std::pair<const Named *, int>> changes;
    for (const Named &named : allNamed()) {
        const Result<std::optional<int>> number = numberOf(parser, named);
        if (!number) {
            return std::unexpected(number.error());
        }
        if (*number) {
            changes.emplace_back(&named, **number);
        }
    }
    if (changes.empty()) {
        return {};
    }
    QDir().mkpath(paths.config);
    {
        Settings::Settings settings(fileOf(paths));
        for (const auto &[named, value] : changes) {
            settings.setValue(named->number, value);
        }
        settings.sync();
    }
    const Settings::Settings written(fileOf(paths));
    for (const auto &[named, value] : changes) {
        if (written.value(named->number) != value) {
            return std::unexpected(Error{Text::tr("The settings cannot be written."), fileOf(paths),
                                         Text::tr("Check its permissions and the room on the disk.")});
        }
    }
    return {};
}

} // namespace

Study::StudyGoals reviewGoals(const Paths &paths)
{
    if (!QFileInfo::exists(fileOf(paths))) {
        return {};
    }
    const Settings::Settings settings(fileOf(paths));
    return {{settings.value(Options::reviewsADay), settings.value(Options::newCardsADay)},
            settings.value(Options::targetRecall) / 100.0};
}

void addReviewSettings(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"recall"_s, Text::tr("With settings: the recall in percent at which something is due."), u"PERCENT"_s},
         {u"reviews"_s, Text::tr("With settings: the most reviews of one day."), u"N"_s},
         {u"new"_s, Text::tr("With settings: the most cards of your own that are new on one day."), u"N"_s}});
}

int runReviewSettings(const QCommandLineParser &parser, const Console &console)
{
    if (const Result<void> done = setAll(parser, console.paths); !done) {
        return console.impossible(done.error());
    }
    const Settings::Settings settings(fileOf(console.paths));
    if (parser.isSet(u"json"_s)) {
        QJsonObject all;
        for (const Named &named : allNamed()) {
            all.insert(named.jsonKey, settings.value(named.number));
        }
        console.writeJson(all);
    } else {
        console.out << Text::tr("Recall at which something is due: %1 %. Reviews a day: %2. New cards of your own a "
                                "day: %3.")
                           .arg(settings.value(Options::targetRecall))
                           .arg(settings.value(Options::reviewsADay))
                           .arg(settings.value(Options::newCardsADay))
                    << '\n';
    }
    return Fine;
}

} // namespace Ochre::Ctl

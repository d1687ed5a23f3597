// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/classcommand.h"

#include "ctl/classactions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct ClassCommandText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::ClassCommandText)
};

struct Action {
    QLatin1StringView words;
    int fewest; ///< arguments behind the address
    int most;
    int (*run)(const ClassCall &);
};

constexpr std::array<Action, 11> actions{{{"init"_L1, 0, 0, initClass},
                                          {"check"_L1, 0, 0, checkClass},
                                          {"teacher add"_L1, 1, 1, addTeacher},
                                          {"code make"_L1, 0, 0, makeClassCode},
                                          {"code close"_L1, 0, 1, closeClassCode},
                                          {"invite"_L1, 1, 1, inviteToClass},
                                          {"roster import"_L1, 1, 1, importRoster},
                                          {"export"_L1, 1, 1, exportFromClass},
                                          {"erase"_L1, 0, 1, eraseFromClass},
                                          {"push"_L1, 0, 0, pushToClass},
                                          {"pull"_L1, 0, 0, pullFromClass}}};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        ClassCommandText::tr("A class on a PostgreSQL server.\n\n"
                             "init URL                  set the database up, or bring it up to date\n"
                             "check URL                 try on the server who may do what\n"
                             "teacher add URL NAME      a login for a teacher\n"
                             "code make URL             a code that students join with\n"
                             "code close URL [ID]       close a code, or all of the class\n"
                             "invite URL FILE           an invitation to give out (.ochre-class), and its line\n"
                             "roster import URL FILE    logins for the names of a CSV file\n"
                             "export URL FILE           all that the class holds of you\n"
                             "erase URL [LOGIN]         take yourself, or a student, out of it\n"
                             "push URL, pull URL        send and fetch progress"));
    parser.addPositionalArgument(u"action"_s, ClassCommandText::tr("One of the above."));
    parser.addPositionalArgument(
        u"url"_s, ClassCommandText::tr("The server, as postgresql://name@server/database. The password may stand in "
                                       "PGPASSWORD or ~/.pgpass."));
    parser.addOptions(
        {{u"class"_s, ClassCommandText::tr("The class, by its title or id; for init, one to make unless it is there."),
          u"NAME"_s},
         {u"guests"_s, ClassCommandText::tr("A class that init makes shows its discussion to guests.")},
         {u"hours"_s, ClassCommandText::tr("How long a code is open."), u"N"_s, u"24"_s},
         {u"uses"_s, ClassCommandText::tr("How many people may join with a code."), u"N"_s, u"40"_s},
         {u"guest-certificate"_s,
          ClassCommandText::tr("For invite: the certificate that lets guests in, without which nobody can sign up."),
          u"FILE"_s},
         {u"guest-key"_s, ClassCommandText::tr("For invite: the key of that certificate."), u"FILE"_s},
         {u"slips"_s, ClassCommandText::tr("Write slips to print and cut into this file."), u"FILE"_s},
         {u"parked"_s, ClassCommandText::tr("Send again what the server did not take.")},
         {u"yes"_s, ClassCommandText::tr("Erase without asking.")},
         {u"json"_s, ClassCommandText::tr("Print one JSON object.")}});
}

} // namespace

int runClassCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto code = console.parse(parser, u"class"_s, arguments)) {
        return *code;
    }
    const QStringList words = parser.positionalArguments();
    const auto action = std::ranges::find_if(actions, [&words](const Action &known) {
        const QStringList names = QString(known.words).split(u' ');
        return words.first(std::min(words.size(), names.size())) == names;
    });
    const qsizetype at = action == actions.end() ? 0 : QString(action->words).count(u' ') + 1;
    const qsizetype rest = words.size() - at - 1;
    if (action == actions.end() || rest < action->fewest || rest > action->most) {
        return console.impossible({ClassCommandText::tr("This is no class command."), words.value(0),
                                   ClassCommandText::tr("ochrectl class --help lists them.")});
    }
    return Classroom::Address::parse(words.at(at))
        .transform([&](const Classroom::Address &address) {
            return action->run({parser, console, address, words.sliced(at + 1), parser.isSet(u"json"_s)});
        })
        .or_else([&console](const Error &error) -> Result<int> { return console.impossible(error); })
        .value();
}

} // namespace Ochre::Ctl

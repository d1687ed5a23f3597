// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "base/paths.h"
#include "base/translation.h"
#include "course/nearestname.h"
#include "ctl/cardscommand.h"
#include "ctl/classcommand.h"
#include "ctl/codecommands.h"
#include "ctl/console.h"
#include "ctl/doctorcommand.h"
#include "ctl/exportcommand.h"
#include "ctl/importcommand.h"
#include "ctl/interviewcommand.h"
#include "ctl/packcommands.h"
#include "ctl/permissionscommand.h"
#include "ctl/progresscommand.h"
#include "ctl/reviewcommand.h"
#include "ctl/schedulecommand.h"
#include "ctl/storycommand.h"
#include "ctl/synccommand.h"
#include "ctl/tracecommand.h"
#include "sandbox/interruption.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <functional>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

constexpr int standardOutputNumber = 1;
constexpr int standardErrorNumber = 2;
constexpr int signalBase = 128; // as shells tell that a signal ended a program

QString usage()
{
    return QCoreApplication::translate(
        "ochrectl", "ochrectl doctor               what of the Rust toolchain was found\n"
                    "ochrectl check FILE.rs        check a program as the editor does\n"
                    "ochrectl run FILE.rs          compile and run it under the limits\n"
                    "ochrectl test FILE.rs         run its tests one by one\n"
                    "ochrectl fix FILE.rs          apply the compiler's fixes\n"
                    "ochrectl story FILE.rs        what its ownership errors say happened\n"
                    "ochrectl permissions FILE.rs  what may be done with the variable --at LINE:COLUMN\n"
                    "ochrectl trace FILE.rs        its run step by step: variables, owners, output\n"
                    "ochrectl pack new DIR         begin a course pack that is in order\n"
                    "ochrectl pack list            every installed course\n"
                    "ochrectl pack list DIR        lessons, questions and exercises of a pack\n"
                    "ochrectl pack check DIR       prove a pack with the compiler; --tells and\n"
                    "                              --cheat look for what gives answers away\n"
                    "ochrectl pack release DIR     write down what is released of a pack\n"
                    "ochrectl pack schema DIR      schemas of a pack's files for editors\n"
                    "ochrectl pack zip DIR         one .ochrepack file of a pack\n"
                    "ochrectl pack install FILE    install such a file; pack remove ID undoes it\n"
                    "ochrectl review COMMAND       due, forecast: what is due, and what comes due;\n"
                    "                              settings: the recall you want, and how much a day holds\n"
                    "ochrectl cards COMMAND        your own cards: add, change, list, remove, undo\n"
                    "ochrectl interview COMMAND    interview dates: add, change, list, remove, undo,\n"
                    "                              plan\n"
                    "ochrectl schedule             what the scheduler makes of a history\n"
                    "ochrectl progress COMMAND     stats, export, import, verify, backup, restore, reset,\n"
                    "                              generate\n"
                    "ochrectl export FORMAT FILE   questions, notes and progress for other programs\n"
                    "ochrectl import FORMAT FILE   questions of other programs; --undo takes them back\n"
                    "ochrectl sync DIR             exchange progress with your other devices\n"
                    "ochrectl class COMMAND URL    a class on PostgreSQL: init, check, teacher add, code make,\n"
                    "                              code close, roster import, export, erase, push, pull\n"
                    "Each takes --help, and --json for one JSON object.\n");
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"ochrectl"_s);
    installTranslations();
    installLog(false); // what the rooms log is not the answer that was asked for
    QCoreApplication::setApplicationVersion(QStringLiteral(OCHRE_VERSION));
    QFile standardOutput;
    QFile standardError;
    if (!standardOutput.open(stdout, QIODevice::WriteOnly) || !standardError.open(stderr, QIODevice::WriteOnly)) {
        return Ctl::Impossible;
    }
    QTextStream out(&standardOutput);
    QTextStream err(&standardError);
    const Paths paths = Paths::standard();
    const Sandbox::Interruption interruption;
    // Leaves every loop that a command waits in; then the command cleans up and returns.
    QObject::connect(&interruption, &Sandbox::Interruption::asked, &application,
                     [](int signal) { QCoreApplication::exit(signal); });
    const Ctl::Console console{
        paths,        out, err, Sandbox::isTerminal(standardOutputNumber), Sandbox::isTerminal(standardErrorNumber),
        &interruption};

    const QHash<QString, std::function<int(const QStringList &)>> commands{
        {u"doctor"_s, [&](const QStringList &rest) { return Ctl::runDoctorCommand(rest, console); }},
        {u"check"_s, [&](const QStringList &rest) { return Ctl::runCheckCommand(rest, console); }},
        {u"run"_s, [&](const QStringList &rest) { return Ctl::runRunCommand(rest, console); }},
        {u"test"_s, [&](const QStringList &rest) { return Ctl::runTestCommand(rest, console); }},
        {u"fix"_s, [&](const QStringList &rest) { return Ctl::runFixCommand(rest, console); }},
        {u"story"_s, [&](const QStringList &rest) { return Ctl::runStoryCommand(rest, console); }},
        {u"permissions"_s, [&](const QStringList &rest) { return Ctl::runPermissionsCommand(rest, console); }},
        {u"trace"_s, [&](const QStringList &rest) { return Ctl::runTraceCommand(rest, console); }},
        {u"pack"_s, [&](const QStringList &rest) { return Ctl::runPackCommand(rest, console); }},
        {u"review"_s, [&](const QStringList &rest) { return Ctl::runReviewCommand(rest, console); }},
        {u"cards"_s, [&](const QStringList &rest) { return Ctl::runCardsCommand(rest, console); }},
        {u"interview"_s, [&](const QStringList &rest) { return Ctl::runInterviewCommand(rest, console); }},
        {u"schedule"_s, [&](const QStringList &rest) { return Ctl::runScheduleCommand(rest, console); }},
        {u"export"_s, [&](const QStringList &rest) { return Ctl::runExportCommand(rest, console); }},
        {u"import"_s, [&](const QStringList &rest) { return Ctl::runImportCommand(rest, console); }},
        {u"class"_s, [&](const QStringList &rest) { return Ctl::runClassCommand(rest, console); }},
        {u"sync"_s, [&](const QStringList &rest) { return Ctl::runSyncCommand(rest, console); }},
        {u"progress"_s, [&](const QStringList &rest) { return Ctl::runProgressCommand(rest, paths, out, err); }},
    };
    const QString name = QCoreApplication::arguments().value(1);
    if (const auto command = commands.find(name); command != commands.end()) {
        const int code = (*command)(QCoreApplication::arguments().sliced(2));
        return interruption.signalNumber() == 0 ? code : signalBase + interruption.signalNumber();
    }
    if (name == u"--version") {
        out << QCoreApplication::applicationVersion() << '\n';
        return Ctl::Fine;
    }
    const bool asked = name == u"--help" || name == u"-h";
    if (!asked && !name.isEmpty()) {
        QStringList names = commands.keys();
        names.sort();
        err << QCoreApplication::translate("ochrectl", "There is no command “%1”. The nearest one is “%2”.")
                   .arg(name.left(80), Course::nearestName(name, names))
            << "\n\n";
    }
    (asked ? out : err) << usage();
    return asked ? Ctl::Fine : Ctl::Impossible;
}

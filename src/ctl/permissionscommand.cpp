// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/permissionscommand.h"

#include "ctl/codeprogram.h"
#include "permissions/permissionprobe.h"
#include "permissions/permissionwords.h"
#include "sandbox/box.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PermissionsCommand)
};

Result<Permissions::Question> questionOf(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1) {
        return std::unexpected(Error{Text::tr("Exactly one file is needed."), {}, Text::tr("See --help.")});
    }
    Result<QByteArray> source = readSource(parser.positionalArguments().constFirst());
    if (!source) {
        return std::unexpected(source.error());
    }
    static const QRegularExpression form(u"^([1-9]\\d{0,5}):([1-9]\\d{0,5})$"_s);
    const QRegularExpressionMatch place = form.match(parser.value(u"at"_s));
    if (!place.hasMatch()) {
        return std::unexpected(Error{Text::tr("--at needs a line and a column, as in 12:9."),
                                     {},
                                     Text::tr("Name a place where the variable stands.")});
    }
    if (source->startsWith("\xEF\xBB\xBF")) {
        source->remove(0, 3);
    }
    return Permissions::Question{*source, parser.value(u"edition"_s), place.captured(1).toInt(),
                                 place.captured(2).toInt()};
}

Result<Permissions::PermissionTable> ask(const Permissions::Question &question, const Toolchain::Toolchain &toolchain,
                                         const Console &console)
{
    const Sandbox::Box scratch(QDir::tempPath() + u"/ochrectl-XXXXXX"_s);
    Permissions::PermissionProbe probe(scratch.path(), console.paths.helpers);
    probe.setToolchain(toolchain);
    Result<Permissions::PermissionTable> answer = std::unexpected(interrupted());
    QEventLoop loop;
    QObject::connect(&probe, &Permissions::PermissionProbe::finished, &loop,
                     [&](const Result<Permissions::PermissionTable> &table) {
                         answer = table;
                         loop.quit();
                     });
    probe.ask(question);
    if (!console.wait(loop)) {
        return std::unexpected(interrupted());
    }
    return answer;
}

} // namespace

int runPermissionsCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr(
        "Tells what may be done with a variable behind each line: whether it may be read (R), changed (W), and "
        "given away (O, or C where that copies it). “?” stands for “on some paths”, “–” for “no”."));
    addProgramOptions(parser);
    parser.addOption(
        {u"at"_s, Text::tr("Where the variable stands; lines and columns begin with 1."), u"LINE:COLUMN"_s});
    if (const auto ended = console.parse(parser, u"permissions"_s, arguments)) {
        return *ended;
    }
    const Result<Permissions::Question> question = questionOf(parser);
    if (!question) {
        return console.impossible(question.error());
    }
    const Result<Toolchain::Toolchain> toolchain = usableToolchain(console, true);
    if (!toolchain) {
        return console.impossible(toolchain.error());
    }
    const Result<Permissions::PermissionTable> table = ask(*question, *toolchain, console);
    if (!table) {
        return console.impossible(table.error());
    }
    if (parser.isSet(u"json"_s)) {
        console.writeJson(Permissions::toJson(*table));
        return Fine;
    }
    for (const Permissions::PermissionRow &row : table->rows) {
        console.out << QString::number(row.line).rightJustified(5) << u"  "_s << Permissions::lettersOf(*table, row)
                    << u"  "_s << Permissions::sentenceOf(*table, row) << '\n';
    }
    return Fine;
}

} // namespace Ochre::Ctl

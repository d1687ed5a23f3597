// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/codeprogram.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CodeCommands)
};

} // namespace

void addProgramOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"file"_s, Text::tr("A Rust program in one file."), u"FILE.rs"_s);
    parser.addOption({u"edition"_s, Text::tr("The edition of the language."), u"E"_s, u"2024"_s});
    parser.addOption({u"json"_s, Text::tr("Print one JSON object.")});
}

Result<CodeProgram> openProgram(const QCommandLineParser &parser, const Console &console, CodeSession::Need need)
{
    if (parser.positionalArguments().size() != 1) {
        return std::unexpected(Error{Text::tr("Exactly one file is needed."), {}, Text::tr("See --help.")});
    }
    Result<QByteArray> source = readSource(parser.positionalArguments().constFirst());
    if (!source) {
        return std::unexpected(source.error());
    }
    const bool isSandboxed = need == CodeSession::Need::Check || !parser.isSet(u"no-sandbox"_s);
    Result<std::unique_ptr<CodeSession>> session = CodeSession::open(console, need, isSandboxed);
    if (!session) {
        return std::unexpected(session.error());
    }
    return CodeProgram{std::move(*source), parser.positionalArguments().constFirst(), parser.value(u"edition"_s),
                       std::move(*session)};
}

bool hasErrors(const Diagnostics::DiagnosticList &diagnostics)
{
    return std::ranges::any_of(diagnostics, &Diagnostics::Diagnostic::isError);
}

} // namespace Ochre::Ctl

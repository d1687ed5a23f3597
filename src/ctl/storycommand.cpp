// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/storycommand.h"

#include "ctl/codeprogram.h"
#include "ctl/compilertext.h"
#include "stories/storybuilder.h"
#include "stories/storyjson.h"
#include "stories/traitchain.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryCommand)
};

void printSentences(const QStringList &sentences, const Console &console)
{
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        console.out << u"  %1. "_s.arg(i + 1) << sentences[i] << '\n';
    }
}

void print(const std::vector<Stories::Story> &stories, const Console &console)
{
    for (const Stories::Story &story : stories) {
        const bool hasName = !story.subject.isEmpty();
        console.out << (hasName ? Text::tr("%1: the story of `%2`").arg(story.code, story.subject)
                                : Text::tr("%1: the story of a value").arg(story.code))
                    << '\n';
        printSentences(story.sentences, console);
    }
}

void print(const std::vector<Stories::TraitChain> &chains, const Console &console)
{
    for (const Stories::TraitChain &chain : chains) {
        console.out << (chain.code.isEmpty() ? Text::tr("Why a trait is asked for")
                                             : Text::tr("%1: why a trait is asked for").arg(chain.code))
                    << '\n';
        printSentences(chain.sentences, console);
    }
}

std::vector<Stories::TraitChain> chainsOf(const Diagnostics::DiagnosticList &diagnostics)
{
    std::vector<Stories::TraitChain> chains;
    for (const Diagnostics::Diagnostic &diagnostic : diagnostics) {
        if (auto chain = Stories::traitChainOf(diagnostic)) {
            chains.push_back(*std::move(chain));
        }
    }
    return chains;
}

} // namespace

int runStoryCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Tells what the errors of ownership and borrowing say happened, and why a trait is asked for, step by "
                 "step."));
    addProgramOptions(parser);
    if (const auto ended = console.parse(parser, u"story"_s, arguments)) {
        return *ended;
    }
    Result<CodeProgram> program = openProgram(parser, console, CodeSession::Need::Check);
    if (!program) {
        return console.impossible(program.error());
    }
    const Runner::CheckResult result = program->session->check(program->source, program->edition);
    if (!result.failure.isEmpty()) {
        return console.impossible({result.failure, {}, {}});
    }
    std::vector<Stories::Story> stories =
        Stories::storiesOf(result.diagnostics, {.file = u"main.rs"_s, .bytes = program->source});
    std::vector<Stories::TraitChain> chains = chainsOf(result.diagnostics);
    if (parser.isSet(u"json"_s)) {
        const CompilerText text(program->file, false);
        for (Stories::Story &story : stories) {
            for (Stories::Event &event : story.events) {
                event.file = text.nameOf(event.file);
            }
        }
        QJsonArray told;
        for (Stories::TraitChain &chain : chains) {
            for (Stories::ChainLink &link : chain.links) {
                link.place.file = link.place.file.isEmpty() ? QString() : text.nameOf(link.place.file);
            }
            told << Stories::toJson(chain);
        }
        console.writeJson({{u"stories"_s, Stories::toJson(stories)}, {u"chains"_s, told}});
    } else {
        print(stories, console);
        print(chains, console);
        if (stories.empty() && chains.empty()) {
            console.err << Text::tr("No error of this program has a story.") << '\n';
        }
    }
    return hasErrors(result.diagnostics) ? No : Fine;
}

} // namespace Ochre::Ctl

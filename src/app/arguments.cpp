// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/arguments.h"

#include "base/translation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Ochre::App {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(main)
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Text::tr("A study desk for Rust."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"lessons"_s,
                      Text::tr("Open this course pack, or the packs in this folder, instead of the installed ones."),
                      Text::tr("folder")});
    parser.addOption({u"verbose"_s, Text::tr("Print what the program does to standard error.")});
    parser.addPositionalArgument(u"files"_s, Text::tr("Rust files to open in the workbench, and courses to install."),
                                 u"[file.rs|file.ochrepack]…"_s);
}

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    std::transform(argv + 1, argv + std::max(argc, 1), std::back_inserter(words),
                   [](const char *word) { return QString::fromLocal8Bit(word); });
    if (const qsizetype end = words.indexOf(u"--"); end >= 0) {
        words.resize(end);
    }
    return words;
}

bool hasOne(const QStringList &words, std::initializer_list<QLatin1StringView> asked)
{
    return std::ranges::any_of(asked, [&words](QLatin1StringView word) { return words.contains(word); });
}

// Where Qt would end the program with a signal. A compositor that is not named has the first name.
bool hasDisplay(const QStringList &words)
{
    const bool isNamed =
        std::ranges::any_of(std::to_array({"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"}),
                            [](const char *variable) { return !qEnvironmentVariableIsEmpty(variable); });
    return isNamed || hasOne(words, {"-platform"_L1, "--platform"_L1, "-display"_L1, "--display"_L1})
           || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/wayland-0"_s);
}

} // namespace

Arguments parseArguments(const QCoreApplication &application)
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    QStringList files;
    for (const QString &file : parser.positionalArguments()) {
        files << QFileInfo(file).absoluteFilePath();
    }
    return {parser.value(u"lessons"_s), files, parser.isSet(u"verbose"_s)};
}

std::optional<int> answerWithoutWindow(int argc, char **argv)
{
    const QStringList words = wordsOf(argc, argv);
    const bool isVersion = hasOne(words, {"--version"_L1, "-v"_L1});
    const bool isHelp = hasOne(words, {"--help"_L1, "-h"_L1, "-?"_L1, "--help-all"_L1});
    if (!isVersion && !isHelp && hasDisplay(words)) {
        return std::nullopt;
    }
    const QCoreApplication application(argc, argv);
    installTranslations();
    QCommandLineParser parser;
    addOptions(parser);
    if (isVersion) {
        parser.showVersion(); // ends the program
    }
    if (isHelp) {
        parser.showHelp();
    }
    parser.process(application); // an option that is none is what must be told first
    const QString sentence =
        Text::tr("There is no display, so no window can be shown. Start Ochre on a desktop, or use "
                 "ochrectl, which needs none.");
    std::fprintf(stderr, "ochre: %s\n", qPrintable(sentence));
    return 1;
}

} // namespace Ochre::App

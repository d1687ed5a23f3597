// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/aiken.h"
#include "exchange/ankitext.h"
#include "exchange/apkg.h"
#include "exchange/gift.h"
#include "exchange/htmlmarkdown.h"
#include "exchange/markdownhtml.h"
#include "exchange/mdbookquiz.h"
#include "exchange/rustlings.h"
#include "exchange/settle.h"
#include "exchange/sourcetext.h"
#include "exchange/testmodule.h"
#include "fuzz/targets.h"
#include "packs/zipwriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Ochre::Fuzz {

namespace {

using Read = Exchange::Incoming (*)(const QString &, const QString &);

/// Whatever comes in can go out and come in again as the same; no script comes with it.
void checkIncoming(const Exchange::Incoming &raw)
{
    const Exchange::Incoming incoming = Exchange::settled(raw);
    const Exchange::Incoming again = Exchange::settled(incoming);
    if (again.questions != incoming.questions || again.problems.size() != incoming.problems.size()) {
        qFatal("what came in is another thing when it is looked at once more");
    }
    for (const Course::Question &question : incoming.questions) {
        if (Exchange::htmlOf(question.prompt + question.answer).contains("<script"_L1)) {
            qFatal("a script came in");
        }
    }
}

void readText(QByteArrayView bytes, Read read)
{
    if (const Result<QString> text = Exchange::sourceText(bytes.toByteArray())) {
        checkIncoming(read(*text, u"fuzz"_s));
    }
}

void readAnki(QByteArrayView bytes)
{
    readText(bytes, Exchange::readAnkiText);
}

void readGift(QByteArrayView bytes)
{
    readText(bytes, Exchange::readGift);
}

void readAiken(QByteArrayView bytes)
{
    readText(bytes, Exchange::readAiken);
}

void readQuiz(QByteArrayView bytes)
{
    readText(bytes, Exchange::readMdbookQuiz);
}

/// As a package, and as the collection in one, so that what is behind the checksum is read as well.
void readPackage(QByteArrayView bytes)
{
    for (const QByteArray &package :
         {bytes.toByteArray(), Packs::zippedFiles({{"collection.anki2", bytes.toByteArray()}})}) {
        if (const auto incoming = Exchange::readApkg(package, u"fuzz"_s)) {
            checkIncoming(*incoming);
        }
    }
}

void write(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(bytes.data(), bytes.size());
    }
}

/// As the table of contents of a folder, and as an exercise in it.
void readFolder(QByteArrayView bytes)
{
    static const QTemporaryDir folder;
    QDir().mkpath(folder.filePath(u"exercises"_s));
    QDir().mkpath(folder.filePath(u"solutions"_s));
    write(folder.filePath(u"solutions/a.rs"_s), "fn main() {}\n");
    write(folder.filePath(u"exercises/a.rs"_s), bytes);
    for (const QByteArrayView info : {bytes, QByteArrayView("[[exercises]]\nname = \"a\"\nhint = \"\"\n")}) {
        write(folder.filePath(u"info.toml"_s), info);
        [[maybe_unused]] const auto incoming = Exchange::readRustlings(folder.path());
    }
    [[maybe_unused]] const auto cut = Exchange::cutTests(bytes.toByteArray());
}

/// A card out and in again shows the same text.
void readCard(QByteArrayView bytes)
{
    const Result<QString> text = Exchange::sourceText(bytes.toByteArray());
    if (text && Exchange::htmlOf(Exchange::markdownOfHtml(*text)).contains("<script"_L1)) {
        qFatal("a script came in");
    }
}

} // namespace

std::vector<Target> exchangeTargets()
{
    return {{"ankitext"_L1, readAnki}, {"apkg"_L1, readPackage},    {"gift"_L1, readGift},
            {"aiken"_L1, readAiken},   {"mdbookquiz"_L1, readQuiz}, {"rustlings"_L1, readFolder},
            {"cardhtml"_L1, readCard}};
}

} // namespace Ochre::Fuzz

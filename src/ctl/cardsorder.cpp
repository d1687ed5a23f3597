// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/cardsorder.h"

#include "ctl/knownplaces.h"
#include "progress/owncards.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CardsOrder)
};

Result<QString> codeIn(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return std::unexpected(
            Error{Text::tr("The code of the card cannot be read."), path, Text::tr("Name a file of text.")});
    }
    // One character more than a card holds is enough to know that it is too long.
    return QString::fromUtf8(file.read((Study::mostCardText + 1) * 4));
}

} // namespace

void addCardOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"front"_s, Text::tr("The question, in Markdown."), u"TEXT"_s},
                       {u"back"_s, Text::tr("The answer, in Markdown."), u"TEXT"_s},
                       {u"code"_s, Text::tr("A file with Rust that stands below the question."), u"FILE.rs"_s},
                       {u"right"_s, Text::tr("An option that is right; may be given several times."), u"TEXT"_s},
                       {u"wrong"_s, Text::tr("An option that is not right; may be given several times."), u"TEXT"_s},
                       {u"lesson"_s, Text::tr("The lesson that it belongs to."), u"COURSE/LESSON"_s},
                       {u"tag"_s, Text::tr("A tag; may be given several times."), u"TEXT"_s}});
}

Result<Study::OwnCard> cardFrom(const QCommandLineParser &parser, const Paths &paths, Study::OwnCard card)
{
    const auto take = [&parser](const QString &option, QString &text) {
        text = parser.isSet(option) ? parser.value(option) : text;
    };
    take(u"front"_s, card.front);
    take(u"back"_s, card.back);
    if (const Result<void> known = checkLesson(paths, parser.value(u"lesson"_s)); !known) {
        return std::unexpected(known.error());
    }
    take(u"lesson"_s, card.lesson);
    card.tags = parser.isSet(u"tag"_s) ? parser.values(u"tag"_s) : card.tags;
    if (parser.isSet(u"right"_s) || parser.isSet(u"wrong"_s)) {
        card.options.clear();
        for (const QString &text : parser.values(u"right"_s)) {
            card.options.push_back({text, true});
        }
        for (const QString &text : parser.values(u"wrong"_s)) {
            card.options.push_back({text, false});
        }
    }
    if (parser.isSet(u"code"_s)) {
        Result<QString> code = codeIn(parser.value(u"code"_s));
        if (!code) {
            return std::unexpected(code.error());
        }
        card.code = *code;
    }
    if (const auto problem = Study::problemOf(card)) {
        return std::unexpected(Error{Progress::sentenceOf(*problem), {}, Text::tr("See ochrectl cards --help.")});
    }
    return card;
}

} // namespace Ochre::Ctl

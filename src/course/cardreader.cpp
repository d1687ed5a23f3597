// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/cardreader.h"

#include "course/coursetext.h"
#include "course/tomlreader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr std::size_t mostWays = 6;

QString readCode(TomlReader &table)
{
    static const QRegularExpression form(u"^(E[0-9]{4}|(clippy::)?[a-z][a-z0-9_]*)\\z"_s);
    const QString code = table.text("code"_L1, Need::Required);
    if (!code.trimmed().isEmpty() && !form.match(code).hasMatch()) {
        table.report("code"_L1, "bad-value"_L1,
                     Text::tr("“%1” is neither an error code such as E0382 nor a lint such as unused_must_use.")
                         .arg(code.left(40)));
    }
    return code;
}

CardWay readWay(TomlReader &table)
{
    CardWay way{table.text("title"_L1, Need::Required), table.text("before"_L1, Need::Required),
                table.text("after"_L1, Need::Required), table.text("use_when"_L1, Need::Required), table.line()};
    table.finish();
    return way;
}

ExplainCard readCard(TomlReader &table, const QString &file)
{
    ExplainCard card;
    card.file = file;
    card.line = table.line();
    card.code = readCode(table);
    card.saw = table.text("saw"_L1, Need::Required);
    card.because = table.text("because"_L1, Need::Required);
    for (TomlReader &way : table.tables("ways"_L1)) {
        card.ways.push_back(readWay(way));
    }
    if (card.ways.empty() || card.ways.size() > mostWays) {
        table.report("ways"_L1, "part-count"_L1,
                     Text::tr("A card shows 1 to %1 ways; this one has %2.").arg(mostWays).arg(card.ways.size()));
    }
    card.lesson = table.id("lesson"_L1);
    card.exercise = table.id("exercise"_L1, Need::Optional);
    table.finish();
    return card;
}

} // namespace

void readCards(PackFiles &files, Course &course)
{
    const QString folder = u"cards"_s;
    if (!files.exists(folder) || !files.mayHave(folder)) {
        return;
    }
    for (const QString &name : files.files(folder, u".toml"_s)) {
        const QString file = folder + u'/' + name;
        const ProblemSink sink(file, files.problems());
        const std::optional<toml::table> document = readToml(files, file, sink);
        if (!document) {
            continue;
        }
        TomlReader reader(*document, sink, files.format());
        for (TomlReader &table : reader.tables("card"_L1)) {
            course.cards.push_back(readCard(table, file));
        }
        reader.finish();
    }
}

} // namespace Ochre::Course

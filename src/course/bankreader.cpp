// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/bankreader.h"

#include "course/coursetext.h"
#include "course/questionreader.h"

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

void readBankFile(PackFiles &files, const QString &file, Course &course)
{
    const ProblemSink sink(file, files.problems());
    const std::optional<toml::table> document = readToml(files, file, sink);
    if (!document) {
        return;
    }
    TomlReader reader(*document, sink, files.format());
    for (Question &question : readQuestions(reader, sink, QuestionHome::Bank)) {
        course.bank.push_back(std::move(question));
    }
    for (TomlReader &table : reader.tables("table"_L1)) {
        course.tables.push_back(
            {table.id("id"_L1), table.text("title"_L1, Need::Required), table.text("text"_L1, Need::Required)});
        table.finish();
    }
    for (TomlReader &item : reader.tables("must_know"_L1)) {
        course.mustKnow.push_back({item.text("text"_L1, Need::Required), item.id("lesson"_L1, Need::Optional),
                                   item.id("question"_L1, Need::Optional), file, item.line(),
                                   item.id("id"_L1, Need::Optional)});
        item.finish();
    }
    reader.finish();
}

} // namespace

void readBank(PackFiles &files, Course &course)
{
    if (!files.exists(u"bank"_s)) {
        return;
    }
    for (const QString &name : files.files(u"bank"_s, u".toml"_s)) {
        readBankFile(files, "bank/"_L1 + name, course);
    }
}

} // namespace Ochre::Course

// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/exportwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

using Exchange::ExportForm;
using Exchange::ExportWhat;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Window::ExportWords)
};

} // namespace

QString whatTitle(ExportWhat what)
{
    switch (what) {
    case ExportWhat::Questions:
        return Text::tr("Questions of courses");
    case ExportWhat::Cards:
        return Text::tr("My cards");
    case ExportWhat::Notes:
        return Text::tr("My notes");
    case ExportWhat::History:
        break;
    }
    return Text::tr("What I have done");
}

QString formTitle(ExportForm form)
{
    switch (form) {
    case ExportForm::AnkiText:
        return Text::tr("Anki, as text (.txt)");
    case ExportForm::Apkg:
        return Text::tr("Anki package (.apkg)");
    case ExportForm::Gift:
        return Text::tr("Moodle GIFT (.gift)");
    case ExportForm::Markdown:
        return Text::tr("Markdown (.md)");
    case ExportForm::Csv:
        return Text::tr("Table (.csv)");
    case ExportForm::Json:
        break;
    }
    return Text::tr("JSON (.json)");
}

QString formAbout(ExportWhat what, ExportForm form)
{
    switch (form) {
    case ExportForm::AnkiText:
        return Text::tr("Cards for Anki, as a text that can be read and changed. The schedule stays here.");
    case ExportForm::Apkg:
        return Text::tr("Cards for Anki, opened there by a double click. One that Anki has already is changed there "
                        "and not doubled. The schedule stays here.");
    case ExportForm::Gift:
        return Text::tr("Questions for Moodle. What GIFT does not know goes out as an essay with its answer.");
    case ExportForm::Markdown:
        return what == ExportWhat::Notes
                   ? Text::tr("All notes as one text, by course and lesson.")
                   : Text::tr("All questions with their answers as one text, to read and to print.");
    case ExportForm::Csv:
        return Text::tr("A row for each answer, review, solved exercise and run, for tables.");
    case ExportForm::Json:
        break;
    }
    return Text::tr("A row for each answer, review, solved exercise and run, for scripts.");
}

QString fileNameOf(ExportWhat what)
{
    switch (what) {
    case ExportWhat::Questions:
        return u"ochre-questions"_s;
    case ExportWhat::Cards:
        return u"ochre-cards"_s;
    case ExportWhat::Notes:
        return u"ochre-notes"_s;
    case ExportWhat::History:
        break;
    }
    return u"ochre-history"_s;
}

QString writtenSentence(ExportWhat what, int items, const QString &file)
{
    switch (what) {
    case ExportWhat::Questions:
        return Text::tr("%n question(s) were written to %1.", nullptr, items).arg(file);
    case ExportWhat::Cards:
        return Text::tr("%n card(s) were written to %1.", nullptr, items).arg(file);
    case ExportWhat::Notes:
        return Text::tr("%n note(s) were written to %1.", nullptr, items).arg(file);
    case ExportWhat::History:
        break;
    }
    return Text::tr("What you have done was written to %1.").arg(file);
}

} // namespace Ochre::Window

// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/placekeys.h"

#include <QCoreApplication>

namespace Ochre::Window {

const std::vector<PlaceKey> &placeKeys()
{
    using enum KeyPlace;
    static const std::vector<PlaceKey> keys{
        {Editor, QT_TRANSLATE_NOOP("PlaceKeys", "Complete a word"), {Qt::CTRL | Qt::Key_Space}},
        {Editor, QT_TRANSLATE_NOOP("PlaceKeys", "Indent lines"), {Qt::CTRL | Qt::Key_BracketRight, Qt::Key_Tab}},
        {Editor,
         QT_TRANSLATE_NOOP("PlaceKeys", "Unindent lines"),
         {Qt::CTRL | Qt::Key_BracketLeft, Qt::SHIFT | Qt::Key_Tab}},
        {Editor, QT_TRANSLATE_NOOP("PlaceKeys", "Delete lines"), {Qt::CTRL | Qt::SHIFT | Qt::Key_K}},
        {Editor, QT_TRANSLATE_NOOP("PlaceKeys", "Add a caret above"), {Qt::CTRL | Qt::ALT | Qt::Key_Up}},
        {Editor, QT_TRANSLATE_NOOP("PlaceKeys", "Add a caret below"), {Qt::CTRL | Qt::ALT | Qt::Key_Down}},
        {Editor,
         QT_TRANSLATE_NOOP("PlaceKeys", "Fold or unfold a block"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft}},
        {Editor, QT_TRANSLATE_NOOP("PlaceKeys", "Redo"), {Qt::CTRL | Qt::Key_Y}},
        {Editor,
         QT_TRANSLATE_NOOP("PlaceKeys", "Toggle comment, where / needs Shift"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_Slash}},
        {Editor, QT_TRANSLATE_NOOP("PlaceKeys", "Select all"), {Qt::CTRL | Qt::Key_A}},
        {Editor, QT_TRANSLATE_NOOP("PlaceKeys", "Leave the list, the carets or the find bar"), {Qt::Key_Escape}},
        {Questions,
         QT_TRANSLATE_NOOP("PlaceKeys", "Choose an answer"),
         {Qt::Key_A, Qt::Key_B, Qt::Key_C, Qt::Key_D, Qt::Key_E, Qt::Key_F, Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4,
          Qt::Key_5, Qt::Key_6},
         QT_TRANSLATE_NOOP("PlaceKeys", "A to F, or 1 to 6")},
        {Questions, QT_TRANSLATE_NOOP("PlaceKeys", "Hand in, or go on"), {Qt::Key_Return}},
        {Questions, QT_TRANSLATE_NOOP("PlaceKeys", "Hand in a written answer"), {Qt::CTRL | Qt::Key_Return}},
        {Questions, QT_TRANSLATE_NOOP("PlaceKeys", "Say that you do not know"), {Qt::Key_0}},
        {Questions, QT_TRANSLATE_NOOP("PlaceKeys", "Answer again"), {Qt::Key_R}},
        {Questions,
         QT_TRANSLATE_NOOP("PlaceKeys", "Question before, question after"),
         {Qt::Key_Left, Qt::Key_Right},
         QT_TRANSLATE_NOOP("PlaceKeys", "Left, Right")},
        {Output, QT_TRANSLATE_NOOP("PlaceKeys", "Tell the program that nothing more comes"), {Qt::CTRL | Qt::Key_D}},
        {Steps,
         QT_TRANSLATE_NOOP("PlaceKeys", "A step back, a step on"),
         {Qt::Key_Left, Qt::Key_Right},
         QT_TRANSLATE_NOOP("PlaceKeys", "Left, Right")},
        {Steps,
         QT_TRANSLATE_NOOP("PlaceKeys", "Event before, event after"),
         {Qt::CTRL | Qt::Key_Left, Qt::CTRL | Qt::Key_Right},
         QT_TRANSLATE_NOOP("PlaceKeys", "Ctrl+Left, Ctrl+Right")},
        {Steps,
         QT_TRANSLATE_NOOP("PlaceKeys", "First step, last step"),
         {Qt::Key_Home, Qt::Key_End},
         QT_TRANSLATE_NOOP("PlaceKeys", "Home, End")},
        {Projects, QT_TRANSLATE_NOOP("PlaceKeys", "Rename the chosen file"), {Qt::Key_F2}},
        {Projects, QT_TRANSLATE_NOOP("PlaceKeys", "Delete the chosen file"), {Qt::Key_Delete}},
        {Notes, QT_TRANSLATE_NOOP("PlaceKeys", "Save a note"), {Qt::CTRL | Qt::Key_Return}},
    };
    return keys;
}

QString placeKeyText(const PlaceKey &key)
{
    return QCoreApplication::translate("PlaceKeys", key.text);
}

QString pressText(const PlaceKey &key)
{
    return key.shown ? QCoreApplication::translate("PlaceKeys", key.shown) : pressText(key.keys);
}

QString placeText(KeyPlace place)
{
    switch (place) {
    case KeyPlace::Editor:
        return QCoreApplication::translate("PlaceKeys", "In the editor");
    case KeyPlace::Questions:
        return QCoreApplication::translate("PlaceKeys", "In questions");
    case KeyPlace::Output:
        return QCoreApplication::translate("PlaceKeys", "In the output");
    case KeyPlace::Steps:
        return QCoreApplication::translate("PlaceKeys", "In the steps of a run");
    case KeyPlace::Projects:
        return QCoreApplication::translate("PlaceKeys", "In the files of a project");
    case KeyPlace::Notes:
        break;
    }
    return QCoreApplication::translate("PlaceKeys", "In notes");
}

QString pressText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys) {
        texts << key.toString(QKeySequence::NativeText);
    }
    return texts.join(QCoreApplication::translate("Actions", " or "));
}

} // namespace Ochre::Window

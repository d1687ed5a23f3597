// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Stories {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Stories)
};

/// How a phrase of the table is told: %1 is the value, %2 the line, %3 what the label names besides.
struct Telling {
    QLatin1StringView phrase;
    const char *once;
    const char *again = nullptr; ///< when it happens in a later turn of a loop
};

constexpr auto tellings = std::to_array<Telling>({
    {"declared-moving"_L1,
     QT_TRANSLATE_NOOP("Stories",
                       "Line %2 declares %1. Its type %3 does not implement `Copy`, so passing it on moves it.")},
    {"moved"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 moves %1 to a new owner."),
     QT_TRANSLATE_NOOP(
         "Stories",
         "Line %2 moves %1 to a new owner, and in the next turn of the loop it would have to move it again.")},
    {"moved-partly"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 moves a part out of %1."),
     QT_TRANSLATE_NOOP(
         "Stories", "Line %2 moves a part out of %1, and in the next turn of the loop it would have to do so again.")},
    {"moved-closure"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 moves %1 into a closure, which owns it now."),
     QT_TRANSLATE_NOOP(
         "Stories",
         "Line %2 moves %1 into a closure, and in the next turn of the loop it would have to move it again.")},
    {"moved-partly-closure"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 moves a part of %1 into a closure."),
     QT_TRANSLATE_NOOP(
         "Stories",
         "Line %2 moves a part of %1 into a closure, and in the next turn of the loop it would have to do so again.")},
    {"moved-method"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 calls %3, a method that takes `self`: the call moves %1."),
     QT_TRANSLATE_NOOP("Stories", "Line %2 calls %3, a method that takes `self`: the call moves %1, and in the next "
                                  "turn of the loop it would have to move it again.")},
    {"moved-for"_L1, QT_TRANSLATE_NOOP("Stories", "The `for` loop in line %2 calls `into_iter` on %1, which moves it."),
     QT_TRANSLATE_NOOP("Stories", "The `for` loop in line %2 calls `into_iter` on %1, which moves it, and an outer "
                                  "loop would have to move it again.")},
    {"moved-call"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 calls %1, which can be called once only: the call moves it."),
     QT_TRANSLATE_NOOP("Stories", "Line %2 calls %1, which can be called once only, and in the next turn of the loop "
                                  "it would be called again.")},
    {"moved-operator"_L1, QT_TRANSLATE_NOOP("Stories", "The operator in line %2 moves %1."),
     QT_TRANSLATE_NOOP(
         "Stories",
         "The operator in line %2 moves %1, and in the next turn of the loop it would have to move it again.")},
    {"moved-question"_L1, QT_TRANSLATE_NOOP("Stories", "The `?` in line %2 moves %1."),
     QT_TRANSLATE_NOOP(
         "Stories", "The `?` in line %2 moves %1, and in the next turn of the loop it would have to move it again.")},
    {"moved-await"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 awaits %1, which moves it."),
     QT_TRANSLATE_NOOP(
         "Stories",
         "Line %2 awaits %1, which moves it, and in the next turn of the loop it would have to move it again.")},
    {"used"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 uses %1 after the move."),
     QT_TRANSLATE_NOOP("Stories", "In the next turn of the loop, line %2 uses %1 after the move.")},
    {"used-partly"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 uses the whole of %1 after a part was moved."),
     QT_TRANSLATE_NOOP("Stories",
                       "In the next turn of the loop, line %2 uses the whole of %1 after a part was moved.")},
    {"used-borrowed"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 borrows %1 after the move."),
     QT_TRANSLATE_NOOP("Stories", "In the next turn of the loop, line %2 borrows %1 after the move.")},
    {"used-borrowed-partly"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 borrows %1 after a part was moved."),
     QT_TRANSLATE_NOOP("Stories", "In the next turn of the loop, line %2 borrows %1 after a part was moved.")},
    {"used-assigned"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 assigns to a part of %1 after the move."),
     QT_TRANSLATE_NOOP("Stories", "In the next turn of the loop, line %2 assigns to a part of %1 after the move.")},
    {"taken"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 would move %1 out of a place that has to keep it.")},
    {"taken-pattern"_L1,
     QT_TRANSLATE_NOOP("Stories",
                       "The pattern in line %2 would move what it names out of a place that has to keep it.")},
    {"declared"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 declares %1.")},
    {"declared-outside"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 declares %1 outside of the closure.")},
    {"declared-reference"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 declares %1, a reference that is only valid in this body.")},
    {"lent"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 borrows %1.")},
    {"lent-shared"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 borrows %1 as shared.")},
    {"lent-mut"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 borrows %1 as mutable."),
     QT_TRANSLATE_NOOP("Stories", "Line %2 borrows %1 as mutable, and in the next turn of the loop it borrows it again "
                                  "while the first borrow is still in use.")},
    {"captured-use"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 uses %1 inside, which borrows it.")},
    {"made-temporary"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 makes a temporary value and borrows it.")},
    {"conflict-second"_L1,
     QT_TRANSLATE_NOOP("Stories",
                       "Line %2 borrows %1 as mutable a second time, while the first borrow is still in use."),
     QT_TRANSLATE_NOOP(
         "Stories",
         "In the next turn of the loop, line %2 borrows %1 as mutable while the first borrow is still in use.")},
    {"conflict-change"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 borrows %1 as mutable while the shared borrow is still in use."),
     QT_TRANSLATE_NOOP(
         "Stories",
         "In the next turn of the loop, line %2 borrows %1 as mutable while the shared borrow is still in use.")},
    {"conflict-read"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 borrows %1 as shared while the mutable borrow is still in use."),
     QT_TRANSLATE_NOOP(
         "Stories",
         "In the next turn of the loop, line %2 borrows %1 as shared while the mutable borrow is still in use.")},
    {"conflict-use"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 uses %1 itself while the mutable borrow is still in use."),
     QT_TRANSLATE_NOOP(
         "Stories", "In the next turn of the loop, line %2 uses %1 itself while the mutable borrow is still in use.")},
    {"conflict-move"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 moves %1 while the borrow is still in use."),
     QT_TRANSLATE_NOOP("Stories", "In the next turn of the loop, line %2 moves %1 while the borrow is still in use.")},
    {"conflict-assign"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 assigns to %1 while the borrow is still in use."),
     QT_TRANSLATE_NOOP("Stories",
                       "In the next turn of the loop, line %2 assigns to %1 while the borrow is still in use.")},
    {"conflict-return"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 returns a borrow of %1, which is dropped when the function ends.")},
    {"conflict-outlive"_L1,
     QT_TRANSLATE_NOOP("Stories", "What begins in line %2 holds this borrow and may be in use longer than %1 exists.")},
    {"conflict-escape"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 lets %1 out of the body, to where it may be used longer than it is valid.")},
    {"needed"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 still uses the borrow."),
     QT_TRANSLATE_NOOP("Stories", "In the next turn of the loop, line %2 uses the borrow.")},
    {"needed-call"_L1, QT_TRANSLATE_NOOP("Stories", "The call in line %2 still uses the borrow.")},
    {"needed-drop"_L1,
     QT_TRANSLATE_NOOP("Stories", "In line %2, %3 is dropped, and its destructor may still use the borrow.")},
    {"needed-drop-temporary"_L1,
     QT_TRANSLATE_NOOP("Stories",
                       "In line %2, a temporary value is dropped, and its destructor may still use the borrow.")},
    {"needed-for"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 requires that the borrow lasts for %3.")},
    {"needed-longer"_L1,
     QT_TRANSLATE_NOOP("Stories", "The call in line %2 requires that its argument is valid for %3.")},
    {"needed-returned"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 returns it, to where %1 no longer exists.")},
    {"ends"_L1, QT_TRANSLATE_NOOP("Stories", "In line %2, %1 is dropped while the borrow is still in use.")},
    {"ends-temporary"_L1,
     QT_TRANSLATE_NOOP("Stories", "The statement ends in line %2, and the temporary value is dropped.")},
    {"declared-empty"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 declares %1 without a value.")},
    {"used-empty"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 uses %1, which has no value yet.")},
    {"used-empty-part"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 assigns to a part of %1, which has no value yet.")},
    {"used-maybe-empty"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 uses %1, which may have no value yet.")},
    {"set-sometimes"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 gives %1 a value, but not on every path.")},
    {"not-set-if"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 decides whether %1 gets a value.")},
    {"else-missing"_L1, QT_TRANSLATE_NOOP("Stories", "In line %2, an %3 arm could give %1 a value.")},
    {"set-first"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 gives %1 its value. It is not declared as `mut`.")},
    {"conflict-set-again"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 assigns to %1 again, although it is not declared as `mut`.")},
    {"conflict-set-argument"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 assigns to the parameter %1, which is not declared as `mut`.")},
    {"declared-not-mut"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 declares %1 without `mut`.")},
    {"conflict-not-mut"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 borrows %1 as mutable, but here it may only be read.")},
    {"conflict-behind-shared"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 would change what is behind the shared reference %1.")},
    {"in-loop"_L1, QT_TRANSLATE_NOOP("Stories", "A loop begins in line %2: its body may run several times.")},
    {"closure-takes"_L1,
     QT_TRANSLATE_NOOP("Stories", "The closure or async block moves %1 because of its use in line %2.")},
    {"closure-uses"_L1, QT_TRANSLATE_NOOP("Stories", "The closure or async block uses %1 in line %2.")},
    {"closure-once"_L1,
     QT_TRANSLATE_NOOP("Stories", "The closure moves %3 out in line %2, so it can be called once only.")},
    {"captured"_L1,
     QT_TRANSLATE_NOOP("Stories", "The closure in line %2 captures %1 and may be called several times.")},
    {"captured-here"_L1, QT_TRANSLATE_NOOP("Stories", "What begins in line %2 captures %1.")},
    {"not-copied"_L1,
     QT_TRANSLATE_NOOP("Stories", "In line %2, the type does not implement `Copy`, so the value would be moved.")},
    {"taken-method"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 calls %3, a method that takes `self`, which would move the value.")},
    {"taken-question"_L1, QT_TRANSLATE_NOOP("Stories", "The `?` in line %2 would move the value.")},
    {"taken-for"_L1,
     QT_TRANSLATE_NOOP("Stories", "The `for` loop in line %2 calls `into_iter`, which would move the value.")},
    {"taken-pattern-too"_L1, QT_TRANSLATE_NOOP("Stories", "The pattern in line %2 would move this as well.")},
    {"parameter-takes"_L1, QT_TRANSLATE_NOOP("Stories", "The parameter in line %2 takes ownership of the value.")},
    {"self-takes"_L1, QT_TRANSLATE_NOOP("Stories", "The method in line %2 takes `self`, not a reference.")},
    {"declared-other"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 declares %3, which holds the borrow.")},
    {"declared-outer"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 declares %3, outside of this body.")},
    {"temporary-holds"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 makes a temporary value that holds the borrow.")},
    {"lifetime"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 declares the lifetime %3.")},
    {"lifetime-named"_L1,
     QT_TRANSLATE_NOOP("Stories", "The compiler calls the lifetime of the reference in line %2 %3.")},
    {"must-outlive"_L1, QT_TRANSLATE_NOOP("Stories", "Line %2 requires that it is valid for %3.")},
    {"calling-changes"_L1,
     QT_TRANSLATE_NOOP("Stories",
                       "The closure changes what it captured in line %2, so calling it needs a `mut` binding.")},
    {"iterator-shared"_L1, QT_TRANSLATE_NOOP("Stories", "The iterator in line %2 yields shared references.")},
    {"wants-fn"_L1,
     QT_TRANSLATE_NOOP("Stories", "Line %2 says that the closure may only read what it captures: `Fn`, not `FnMut`.")},
    {"closure-there"_L1, QT_TRANSLATE_NOOP("Stories", "The closure begins in line %2.")},
    {"macro"_L1, QT_TRANSLATE_NOOP("Stories", "The macro is called in line %2.")},
});

const Telling *tellingOf(const QString &phrase)
{
    const auto *const found = std::ranges::find(tellings, phrase, &Telling::phrase);
    return found != tellings.end() ? found : nullptr;
}

QString inBackticks(const QString &code)
{
    return u'`' + code + u'`';
}

QString sentenceOf(const Story &story, const Event &event)
{
    const Telling *telling = tellingOf(event.phrase);
    if (telling == nullptr) {
        return Text::tr("Line %1: the compiler says “%2”.").arg(QString::number(event.line), event.label);
    }
    const bool isAgain = event.again && telling->again != nullptr;
    QString sentence = Text::tr(isAgain ? telling->again : telling->once);
    // The value and the line first: what the label names besides may be any type.
    sentence.replace(u"%2"_s, QString::number(event.line));
    const QString &name = event.place.isEmpty() ? story.subject : event.place;
    sentence.replace(u"%1"_s, name.isEmpty() ? Text::tr("the value") : inBackticks(name));
    return sentence.replace(u"%3"_s, inBackticks(event.detail));
}

} // namespace

QStringList sentencesOf(const Story &story)
{
    QStringList sentences;
    for (const Event &event : story.events) {
        sentences << sentenceOf(story, event);
    }
    return sentences;
}

bool isTold(const QString &phrase)
{
    return tellingOf(phrase) != nullptr;
}

QString accessWord(Access access)
{
    return access == Access::Ownership ? Text::tr("moves", "word on an arrow: the value itself")
           : access == Access::Shared  ? Text::tr("& lent", "word on an arrow: a shared borrow")
           : access == Access::Mutable ? Text::tr("&mut lent", "word on an arrow: a borrow for changing")
                                       : Text::tr("lent", "word on an arrow: a borrow of either kind");
}

} // namespace Ochre::Stories

// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/codewords.h"

#include <QCoreApplication>
#include <QHash>

namespace Ochre::Insight {

namespace {

// The codes that beginners' programs meet most.
const QHash<QString, const char *> &meanings()
{
    static const QHash<QString, const char *> all{
        {QStringLiteral("E0004"), QT_TRANSLATE_NOOP("CodeWords", "a match leaves a case out")},
        {QStringLiteral("E0023"), QT_TRANSLATE_NOOP("CodeWords", "a pattern has too few or too many parts")},
        {QStringLiteral("E0027"), QT_TRANSLATE_NOOP("CodeWords", "a pattern leaves a field out")},
        {QStringLiteral("E0038"), QT_TRANSLATE_NOOP("CodeWords", "a trait that cannot be dyn")},
        {QStringLiteral("E0046"), QT_TRANSLATE_NOOP("CodeWords", "a trait is not written out")},
        {QStringLiteral("E0061"), QT_TRANSLATE_NOOP("CodeWords", "too few or too many arguments")},
        {QStringLiteral("E0063"), QT_TRANSLATE_NOOP("CodeWords", "a field has no value")},
        {QStringLiteral("E0106"), QT_TRANSLATE_NOOP("CodeWords", "a lifetime is missing")},
        {QStringLiteral("E0107"), QT_TRANSLATE_NOOP("CodeWords", "too few or too many type arguments")},
        {QStringLiteral("E0133"), QT_TRANSLATE_NOOP("CodeWords", "needs an unsafe block")},
        {QStringLiteral("E0204"), QT_TRANSLATE_NOOP("CodeWords", "cannot be Copy")},
        {QStringLiteral("E0255"), QT_TRANSLATE_NOOP("CodeWords", "a name is used twice")},
        {QStringLiteral("E0277"), QT_TRANSLATE_NOOP("CodeWords", "a trait is missing")},
        {QStringLiteral("E0282"), QT_TRANSLATE_NOOP("CodeWords", "a type must be named")},
        {QStringLiteral("E0283"), QT_TRANSLATE_NOOP("CodeWords", "a type must be named")},
        {QStringLiteral("E0308"), QT_TRANSLATE_NOOP("CodeWords", "types differ")},
        {QStringLiteral("E0369"), QT_TRANSLATE_NOOP("CodeWords", "an operator is missing")},
        {QStringLiteral("E0373"), QT_TRANSLATE_NOOP("CodeWords", "a closure may outlive what it borrows")},
        {QStringLiteral("E0381"), QT_TRANSLATE_NOOP("CodeWords", "used before it has a value")},
        {QStringLiteral("E0382"), QT_TRANSLATE_NOOP("CodeWords", "used after a move")},
        {QStringLiteral("E0384"), QT_TRANSLATE_NOOP("CodeWords", "changed without mut")},
        {QStringLiteral("E0404"), QT_TRANSLATE_NOOP("CodeWords", "not a trait")},
        {QStringLiteral("E0405"), QT_TRANSLATE_NOOP("CodeWords", "unknown trait")},
        {QStringLiteral("E0412"), QT_TRANSLATE_NOOP("CodeWords", "unknown type")},
        {QStringLiteral("E0423"), QT_TRANSLATE_NOOP("CodeWords", "not a value")},
        {QStringLiteral("E0425"), QT_TRANSLATE_NOOP("CodeWords", "unknown name")},
        {QStringLiteral("E0432"), QT_TRANSLATE_NOOP("CodeWords", "unknown import")},
        {QStringLiteral("E0433"), QT_TRANSLATE_NOOP("CodeWords", "unknown path")},
        {QStringLiteral("E0499"), QT_TRANSLATE_NOOP("CodeWords", "two mutable borrows")},
        {QStringLiteral("E0502"), QT_TRANSLATE_NOOP("CodeWords", "borrowed two ways")},
        {QStringLiteral("E0503"), QT_TRANSLATE_NOOP("CodeWords", "used while borrowed")},
        {QStringLiteral("E0505"), QT_TRANSLATE_NOOP("CodeWords", "moved while borrowed")},
        {QStringLiteral("E0506"), QT_TRANSLATE_NOOP("CodeWords", "changed while borrowed")},
        {QStringLiteral("E0507"), QT_TRANSLATE_NOOP("CodeWords", "moved out of a borrow")},
        {QStringLiteral("E0515"), QT_TRANSLATE_NOOP("CodeWords", "returns a borrow of its own value")},
        {QStringLiteral("E0521"), QT_TRANSLATE_NOOP("CodeWords", "a borrow escapes its function")},
        {QStringLiteral("E0560"), QT_TRANSLATE_NOOP("CodeWords", "unknown field")},
        {QStringLiteral("E0594"), QT_TRANSLATE_NOOP("CodeWords", "changed without mut")},
        {QStringLiteral("E0596"), QT_TRANSLATE_NOOP("CodeWords", "borrowed as mut without mut")},
        {QStringLiteral("E0597"), QT_TRANSLATE_NOOP("CodeWords", "does not live long enough")},
        {QStringLiteral("E0599"), QT_TRANSLATE_NOOP("CodeWords", "no such method")},
        {QStringLiteral("E0603"), QT_TRANSLATE_NOOP("CodeWords", "private")},
        {QStringLiteral("E0609"), QT_TRANSLATE_NOOP("CodeWords", "no such field")},
        {QStringLiteral("E0614"), QT_TRANSLATE_NOOP("CodeWords", "cannot be dereferenced")},
        {QStringLiteral("E0616"), QT_TRANSLATE_NOOP("CodeWords", "a private field")},
        {QStringLiteral("E0716"), QT_TRANSLATE_NOOP("CodeWords", "a temporary value ends too early")},
        {QStringLiteral("dead_code"), QT_TRANSLATE_NOOP("CodeWords", "never used")},
        {QStringLiteral("unused_imports"), QT_TRANSLATE_NOOP("CodeWords", "an import is never used")},
        {QStringLiteral("unused_must_use"), QT_TRANSLATE_NOOP("CodeWords", "a result is dropped unseen")},
        {QStringLiteral("unused_mut"), QT_TRANSLATE_NOOP("CodeWords", "mut without a change")},
        {QStringLiteral("unused_variables"), QT_TRANSLATE_NOOP("CodeWords", "a variable is never used")}};
    return all;
}

} // namespace

QString codeWords(const QString &code)
{
    const char *words = meanings().value(code);
    return words ? QCoreApplication::translate("CodeWords", words) : QString();
}

} // namespace Ochre::Insight

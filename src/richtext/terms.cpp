// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/terms.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Ochre::Richtext {

namespace {

constexpr auto errorScheme = "error:"_L1;
constexpr auto stepScheme = "step:"_L1;
constexpr auto stdScheme = "std:"_L1;

/// Where std's documentation tells of a name: "kind module". Its pages are called "module/kind.Name.html".
const QHash<QString, QString> &stdNames()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> table;
        const auto add = [&table](const QString &place, const QString &list) {
            for (const QString &name : list.split(u' ')) {
                table.insert(name, place);
            }
        };
        add(u"struct vec"_s, u"Vec"_s);
        add(u"struct string"_s, u"String"_s);
        add(u"enum option"_s, u"Option"_s);
        add(u"enum result"_s, u"Result"_s);
        add(u"struct boxed"_s, u"Box"_s);
        add(u"struct rc"_s, u"Rc"_s);
        add(u"struct sync"_s, u"Arc Mutex RwLock OnceLock Condvar Barrier MutexGuard LazyLock"_s);
        add(u"struct cell"_s, u"Cell RefCell OnceCell Ref RefMut UnsafeCell"_s);
        add(u"struct collections"_s, u"HashMap HashSet BTreeMap BTreeSet VecDeque BinaryHeap LinkedList"_s);
        add(u"trait iter"_s, u"Iterator IntoIterator FromIterator DoubleEndedIterator ExactSizeIterator Sum"_s);
        add(u"trait fmt"_s, u"Display Debug"_s);
        add(u"struct fmt"_s, u"Formatter"_s);
        add(u"trait clone"_s, u"Clone"_s);
        add(u"trait marker"_s, u"Copy Send Sync Sized Unpin"_s);
        add(u"struct marker"_s, u"PhantomData"_s);
        add(u"trait default"_s, u"Default"_s);
        add(u"trait cmp"_s, u"PartialEq Eq PartialOrd Ord"_s);
        add(u"enum cmp"_s, u"Ordering"_s);
        add(u"trait hash"_s, u"Hash Hasher"_s);
        add(u"trait ops"_s, u"Drop Deref DerefMut Fn FnMut FnOnce Add Index"_s);
        add(u"trait convert"_s, u"From Into TryFrom TryInto AsRef"_s);
        add(u"trait borrow"_s, u"Borrow ToOwned"_s);
        add(u"enum borrow"_s, u"Cow"_s);
        add(u"trait error"_s, u"Error"_s);
        add(u"trait str"_s, u"FromStr"_s);
        add(u"trait any"_s, u"Any"_s);
        add(u"trait future"_s, u"Future"_s);
        add(u"struct pin"_s, u"Pin"_s);
        add(u"struct path"_s, u"Path PathBuf"_s);
        add(u"struct time"_s, u"Duration Instant"_s);
        add(u"struct thread"_s, u"JoinHandle"_s);
        add(u"struct sync/mpsc"_s, u"Sender Receiver SyncSender"_s);
        add(u"struct sync/atomic"_s, u"AtomicUsize AtomicU64 AtomicI32 AtomicBool"_s);
        add(u"primitive"_s, u"str char bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 slice"_s);
        add(u"module"_s, u"mem thread fmt fs io env process iter ptr time cmp collections mpsc"_s);
        return table;
    }();
    return names;
}

/// The modules below which a function is found by its name.
QString modulePath(const QString &name)
{
    return name == u"mpsc" ? u"sync/mpsc"_s : name;
}

QString memberAnchor(const QString &kind, const QString &member)
{
    if (!member.front().isUpper()) {
        return u"#method."_s + member;
    }
    return kind == u"enum" ? u"#variant."_s + member : u"#associatedconstant."_s + member;
}

void addMatches(std::vector<Term> &terms, const QRegularExpression &pattern, const QString &text,
                QLatin1StringView scheme)
{
    for (const auto &match : pattern.globalMatch(text)) {
        terms.push_back({match.capturedStart(), match.capturedLength(), scheme + match.captured(1)});
    }
}

} // namespace

Term::Kind Term::kindOf(const QString &href)
{
    return href.startsWith(errorScheme)  ? Kind::Error
           : href.startsWith(stepScheme) ? Kind::Step
           : href.startsWith(stdScheme)  ? Kind::Std
                                         : Kind::None;
}

QString Term::targetOf(const QString &href)
{
    return href.section(u':', 1);
}

std::vector<Term> termsIn(const QString &text, bool isCodeSpan)
{
    static const QRegularExpression code(uR"(\b(E0\d{3})\b)"_s);
    static const QRegularExpression step(
        uR"(\b(?:lesson|%1)\s+(\d{1,3})\b)"_s.arg(
            QRegularExpression::escape(QCoreApplication::translate("Richtext", "lesson", "before its number"))),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression name(uR"(^(?:&(?:mut )?)?(\w+(?:::\w+)*)(?:<[^<>]*>)?(?:\(.*\))?$)"_s);
    std::vector<Term> terms;
    addMatches(terms, code, text, errorScheme);
    if (!isCodeSpan) {
        addMatches(terms, step, text, stepScheme);
        return terms;
    }
    const QRegularExpressionMatch match = name.match(text);
    if (terms.empty() && match.hasMatch() && !stdPage(match.captured(1)).isEmpty()) {
        const bool isAlone = !match.captured(1).contains("::"_L1);
        const bool isType = match.captured(1).front().isUpper();
        if (!isAlone || isType) { // i32 and fmt alone are words of every line
            terms.push_back({0, text.size(), stdScheme + match.captured(1)});
        }
    }
    return terms;
}

QString stdPage(const QString &path)
{
    const QStringList parts = path.split(u"::"_s);
    for (qsizetype at = 0; at < parts.size(); ++at) {
        const QString place = stdNames().value(parts[at]);
        const QString kind = place.section(u' ', 0, 0);
        const bool isStart = at == 0 || parts.first() == u"std";
        if (place.isEmpty() || !isStart || (kind == u"module" && at + 2 < parts.size())) {
            continue;
        }
        const QString member = parts.value(at + 1);
        if (kind == u"primitive") {
            return u"std/primitive.%1.html"_s.arg(parts[at])
                   + (member.isEmpty() ? QString() : memberAnchor(kind, member));
        }
        if (kind == u"module") {
            const QString folder = u"std/"_s + modulePath(parts[at]);
            const bool isFunction = !member.isEmpty() && member.front().isLower();
            if (!member.isEmpty() && !isFunction) {
                continue; // a type of it: its own name tells
            }
            return isFunction ? folder + u"/fn.%1.html"_s.arg(member) : folder + u"/index.html"_s;
        }
        const QString page = u"std/%1/%2.%3.html"_s.arg(place.section(u' ', 1), kind, parts[at]);
        return member.isEmpty() ? page : page + memberAnchor(kind, member);
    }
    return {};
}

} // namespace Ochre::Richtext

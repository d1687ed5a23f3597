// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/noexecmount.h"
#include "sandbox/sandboxedprocess.h"

#include <QTest>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

namespace {

ProcessRequest requestFor(const QString &outside)
{
    ProcessRequest request;
    request.program = u"/run/lesson"_s;
    request.mounts = {{outside, request.program, false}};
    return request;
}

bool isSmall(const QString &path)
{
    return path.startsWith(u"/small/");
}

} // namespace

class TestNoExecMount final : public QObject {
    Q_OBJECT

private slots:
    void program_isFoundThere()
    {
        QCOMPARE(noExecMount(requestFor(u"/small/lesson"_s), isSmall), u"/small/lesson"_s);
        QCOMPARE(noExecMount(requestFor(u"/large/lesson"_s), isSmall), QString());
        QCOMPARE(noExecMount(requestFor(u"/usr/bin/true"_s)), QString()); // of this machine
        QCOMPARE(noExecMount(requestFor(u"/nowhere/lesson"_s)), QString());
    }

    void folderOfBuildScripts_isFoundThere()
    {
        ProcessRequest request = requestFor(u"/large/cargo"_s);
        request.mounts.push_back({u"/small/target"_s, u"/box/target"_s, true});
        QCOMPARE(noExecMount(request, isSmall), QString()); // a program may write there
        request.kind = ProcessRequest::Kind::Compile;
        QCOMPARE(noExecMount(request, isSmall), u"/small/target"_s);
        request.executesText = false; // a compiler starts nothing of it
        QCOMPARE(noExecMount(request, isSmall), QString());
    }
};

QTEST_GUILESS_MAIN(TestNoExecMount)
#include "tst_noexecmount.moc"

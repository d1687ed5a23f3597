// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/connection.h"

#include <QTest>

using namespace Ochre::Sqlite;

class TestConnection final : public QObject {
    Q_OBJECT

private slots:
    void networkFileSystems_areKnown()
    {
        QVERIFY(isNetworkFileSystem("nfs4") && isNetworkFileSystem("cifs") && isNetworkFileSystem("fuse.sshfs"));
        QVERIFY(!isNetworkFileSystem("ext4") && !isNetworkFileSystem("tmpfs") && !isNetworkFileSystem(""));
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"

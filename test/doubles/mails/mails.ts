/** Headers of arrived probes as the large receivers write them, with example names; newest field first. */

export const GMAIL = `Delivered-To: sentinel-account@gmail.com
Received: by 2002:a05:6022:2492:b0:5c:8d3f with SMTP id r18csp1234567lar;
        Mon, 23 Nov 2026 18:37:05 -0800 (PST)
X-Received: by 2002:a05:600c:4508:b0:42c:b16e with SMTP id 5b1f17b1804b1-42cb;
        Mon, 23 Nov 2026 18:37:05 -0800 (PST)
ARC-Seal: i=1; a=rsa-sha256; t=1795487825; cv=none; d=google.com; s=arc-20240605; b=abc
ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=google.com; s=arc-20240605; h=from; bh=x; b=y
ARC-Authentication-Results: i=1; mx.google.com;
       dkim=pass header.i=@example.net header.s=mail2026 header.b=oF80QtY1;
       spf=pass (google.com: domain of monitor-sender@example.net designates 203.0.113.7 as permitted sender) smtp.mailfrom=monitor-sender@example.net;
       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.net
Return-Path: <monitor-sender@example.net>
Received: from smtp.example.net (smtp.example.net. [203.0.113.7])
        by mx.google.com with ESMTPS id 5b1f17b1804b1-4aaa
        for <sentinel-account@gmail.com>
        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);
        Mon, 23 Nov 2026 18:37:04 -0800 (PST)
Received-SPF: pass (google.com: domain of monitor-sender@example.net designates 203.0.113.7 as permitted sender) client-ip=203.0.113.7;
Authentication-Results: mx.google.com;
       dkim=pass header.i=@example.net header.s=mail2026 header.b=oF80QtY1;
       spf=pass (google.com: domain of monitor-sender@example.net designates 203.0.113.7 as permitted sender) smtp.mailfrom=monitor-sender@example.net;
       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.net
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.net; s=mail2026;
	h=from:to:subject:date; bh=x; b=oF80QtY1
Received: from probe.example.net (unknown [198.51.100.20])
	(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
	by smtp.example.net (Postfix) with ESMTPSA id B1
	for <sentinel-account@gmail.com>; Tue, 24 Nov 2026 02:37:03 +0000 (UTC)
From: monitor-sender@example.net
To: sentinel-account@gmail.com
Subject: [continuity] example.net ec1.0123456789abcdef0123

body
`;

export const MICROSOFT = `Received: from AM0PR04MB1.eurprd04.prod.outlook.com (2603:10a6:208:ab::12) by
 DB8PR04MB2.eurprd04.prod.outlook.com with HTTPS; Tue, 24 Nov 2026 02:37:08
 +0000
Received: from AS4P190CA0001.EURP190.PROD.OUTLOOK.COM (2603:10a6:20b:5de::11)
 by AM0PR04MB1.eurprd04.prod.outlook.com (2603:10a6:208:ab::12) with Microsoft
 SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id
 15.20.8182.16; Tue, 24 Nov 2026 02:37:07 +0000
Received: from AM4PEPF00027A6A.eurprd04.prod.outlook.com
 (2603:10a6:20b:5de:cafe::1) by AS4P190CA0001.outlook.office365.com
 (2603:10a6:20b:5de::11) with Microsoft SMTP Server (version=TLS1_3,
 cipher=TLS_AES_256_GCM_SHA384) id 15.20.8182.19 via Frontend Transport; Tue,
 24 Nov 2026 02:37:06 +0000
Authentication-Results: spf=pass (sender IP is 203.0.113.7)
 smtp.mailfrom=example.net; dkim=pass (signature was verified)
 header.d=example.net;dmarc=pass action=none
 header.from=example.net;compauth=pass reason=100
Received-SPF: Pass (protection.outlook.com: domain of example.net designates
 203.0.113.7 as permitted sender) receiver=protection.outlook.com;
 client-ip=203.0.113.7; helo=smtp.example.net; pr=C
Received: from smtp.example.net (203.0.113.7) by
 AM4PEPF00027A6A.mail.protection.outlook.com (10.167.16.88) with Microsoft SMTP
 Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.8182.16 via
 Frontend Transport; Tue, 24 Nov 2026 02:37:05 +0000
Received: from probe.example.net (unknown [198.51.100.20])
	by smtp.example.net (Postfix) with ESMTPSA id B1; Tue, 24 Nov 2026 02:37:03 +0000 (UTC)
Authentication-Results: outlook.com; dmarc=fail header.from=example.net
From: monitor-sender@example.net
X-MS-Exchange-Organization-SCL: 5
X-Forefront-Antispam-Report:
	CIP:203.0.113.7;CTRY:DE;LANG:en;SCL:5;SRV:;IPV:NLI;SFV:SPM;H:smtp.example.net;PTR:smtp.example.net;CAT:SPM;SFS:(13230040);DIR:INB;
X-Microsoft-Antispam: BCL:7;ARA:13230040|1234;

body
`;

export const POSTFIX = `Return-Path: <monitor-sender@example.net>
Delivered-To: user@example.org
Received: from mx.example.org ([127.0.0.1])
	by store.example.org with LMTP
	id qJ4zLlD1Q2cXaQAA; Tue, 24 Nov 2026 02:37:06 +0000
Received: from localhost (localhost [127.0.0.1])
	by mx.example.org (Postfix) with ESMTP id C3
	for <user@example.org>; Tue, 24 Nov 2026 02:37:06 +0000 (UTC)
X-Spam-Flag: NO
Authentication-Results: mx.example.org; dkim=pass (2048-bit key; unprotected) header.d=example.net header.s=mail2026 header.b=oF80QtY1; dkim-atps=neutral
Authentication-Results: mx.example.org; dmarc=pass (p=reject dis=none) header.from=example.net
Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=example.net
Received: from smtp.example.net (smtp.example.net [203.0.113.7])
	(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
	by mx.example.org (Postfix) with ESMTPS id 4XcW1q2fYzz1S7
	for <user@example.org>; Tue, 24 Nov 2026 02:37:05 +0000 (UTC)
Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=example.net
Received: from probe.example.net (unknown [198.51.100.20])
	by smtp.example.net (Postfix) with ESMTPSA id B1; Tue, 24 Nov 2026 02:37:03 +0000 (UTC)
From: monitor-sender@example.net

body
`;

# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's boto3 and AWS CLI, real clients of the API, against `rollcallctl serve`."""
import itertools
import json
import random
import signal
import subprocess
import unittest

import boto3
import botocore.client
import botocore.config
import botocore.exceptions

import reference
from rollcall_e2e import AWS, PATIENCE, Place, Server

DEVICE_FILTERS = ["DeviceName", "DeviceStatus", "DeviceStatusDetailCode", "RoomName", "DeviceType", "DeviceSerialNumber",
                  "UnassociatedOnly", "ConnectionStatus", "NetworkProfileName", "NetworkProfileArn", "Feature", "FailureCode"]
DEVICE_SORTS = ["DeviceName", "DeviceStatus", "RoomName", "DeviceType", "DeviceSerialNumber", "ConnectionStatus",
                "NetworkProfileName", "NetworkProfileArn", "Feature", "FailureCode"]
USER_KEYS = ["UserId", "FirstName", "LastName", "Email", "EnrollmentStatus"]
DEVICES, USERS = 160, 70

# What the sample fleet does not hold: odd names, absent fields, ties, characters outside the Basic Multilingual Plane.
ODD = [{"DeviceArn": f"arn:aws:a4b:us-east-1:123456789012:device/odd-{n:02}", **more} for n, more in enumerate([
    {"DeviceName": "100% wool_*"}, {"DeviceName": "100x wool__"}, {"DeviceName": "\U0001f3e2 tower"},
    {"DeviceName": "\uffee half"}, {"DeviceName": "ÄPFEL"}, {"DeviceName": "äpfel"}, {"DeviceName": "Straße"},
    {"DeviceName": "STRASSE"}, {"DeviceName": "ΣΊΣΥΦΟΣ"}, {"DeviceName": "σίσυφος"}, {}, {},
    {"DeviceName": "same"}, {"DeviceName": "same"}, {"DeviceName": "Same"},
    {"DeviceName": "quoted \" and \\ and, comma\nand line"}, {"DeviceStatus": "NEWER_STATUS", "DeviceStatusInfo": {}},
    {"DeviceName": "details", "DeviceStatusInfo": {"DeviceStatusDetails": [
        {"Feature": "NETWORK_PROFILE", "Code": "TLS_VERSION_MISMATCH"}, {"Feature": "BLUETOOTH", "Code": "DNS_FAILURE"}]}},
    {"DeviceName": "no details", "DeviceStatusInfo": {"DeviceStatusDetails": [], "ConnectionStatus": "ONLINE"}},
])]


class ClientsTest(unittest.TestCase):
    maxDiff = 4000

    @classmethod
    def setUpClass(cls):
        cls.place = Place()
        cls.addClassCleanup(cls.place.close)
        sample = cls.place.ctl("sample", "--devices", DEVICES, "--users", USERS, "--days", 30, "--seed", 3, "--data-dir",
                               cls.place.data)
        assert sample.returncode == 0, sample.stderr
        odd = cls.place.home / "odd.json"
        odd.write_text(json.dumps({"Devices": ODD}), encoding="utf-8")
        done = cls.place.ctl("import", odd, "--data-dir", cls.place.data)
        assert done.returncode == 0, done.stderr
        cls.server = Server(cls.place)
        cls.addClassCleanup(lambda: cls.server.close())
        cls.key = cls.place.credentials()
        cls.client = cls.make_client()
        cls.devices = cls.all_devices()
        cls.users = [u for page in cls.client.get_paginator("search_users").paginate() for u in page["Users"]]

    @classmethod
    def make_client(cls, secret=None, region="us-east-1", retries=0):
        session = boto3.session.Session(aws_access_key_id=cls.key["AccessKeyId"],
                                        aws_secret_access_key=secret or cls.key["SecretAccessKey"], region_name=region)
        config = botocore.config.Config(retries={"max_attempts": retries}, parameter_validation=False,
                                        connect_timeout=10, read_timeout=PATIENCE)
        return cls.closed_later(session.client("alexaforbusiness", endpoint_url=cls.server.url, config=config))

    @classmethod
    def closed_later(cls, client):
        cls.addClassCleanup(client.close)
        return client

    @classmethod
    def all_devices(cls, client=None, **query):
        pages = (client or cls.client).get_paginator("search_devices").paginate(**query)
        return [d for page in pages for d in page["Devices"]]

    def aws(self, *arguments):
        env = {**self.place.env, "AWS_ACCESS_KEY_ID": self.key["AccessKeyId"],
               "AWS_SECRET_ACCESS_KEY": self.key["SecretAccessKey"]}
        return subprocess.run([AWS, "alexaforbusiness", *arguments, "--endpoint-url", self.server.url, "--region", "us-east-1",
                               "--output", "json"], env=env, capture_output=True, timeout=PATIENCE)

    def assertSameArns(self, found, expected, what, key="DeviceArn"):
        self.assertEqual([i[key] for i in found], [i[key] for i in expected], what)

    # All devices, and whether the fleet is fit to test with.

    def test_fleet_is_complete(self):
        self.assertEqual(len(self.devices), DEVICES + len(ODD))
        self.assertEqual(len({d["DeviceArn"] for d in self.devices}), DEVICES + len(ODD))
        self.assertEqual(len(self.users), USERS)
        by_arn = {d["DeviceArn"]: d for d in self.devices}
        for odd in ODD:
            self.assertEqual(by_arn[odd["DeviceArn"]], odd)
        self.assertSameArns(self.devices, reference.search_devices(self.devices), "default order")
        self.assertSameArns(self.users, reference.search_users(self.users), "default order", "UserArn")

    # Filters.

    def filter_values(self, items, key, generator):
        """Values to filter on: whole ones, parts, other case, ones that match nothing."""
        found = sorted({v for i in items for v in reference.values_of(i, key)})
        if key == "UnassociatedOnly":
            return [["true"], ["false"]]
        if key not in reference.TEXT:
            return [[v] for v in found] + [found[:2] or ["NOTHING"], ["NO_SUCH_VALUE"], [(found or ["X"])[0].lower()]]
        some = generator.sample(found, min(4, len(found)))
        parts = [v[len(v) // 3:len(v) // 3 + 3] for v in some if v]
        return [[p] for p in parts] + [[v.swapcase()] for v in some] + [parts, ["%"], ["_"], ["*"], ["ß"], ["no such text"]]

    def test_device_filters(self):
        generator = random.Random(1)
        matched = 0
        for key in DEVICE_FILTERS:
            for values in self.filter_values(self.devices, key, generator):
                filters = [{"Key": key, "Values": values}]
                answer = self.client.search_devices(Filters=filters)
                expected = reference.search_devices(self.devices, filters)
                self.assertEqual(answer["TotalCount"], len(expected), filters)
                self.assertSameArns(answer["Devices"], expected[:50], filters)
                matched += bool(expected)
        self.assertGreater(matched, 30)

    def test_user_filters(self):
        generator = random.Random(2)
        for key in USER_KEYS:
            for values in self.filter_values(self.users, key, generator):
                filters = [{"Key": key, "Values": values}]
                answer = self.client.search_users(Filters=filters)
                expected = reference.search_users(self.users, filters)
                self.assertEqual(answer["TotalCount"], len(expected), filters)
                self.assertSameArns(answer["Users"], expected[:50], filters, "UserArn")

    def test_filters_are_joined_by_and(self):
        filters = [{"Key": "ConnectionStatus", "Values": ["OFFLINE"]}, {"Key": "DeviceName", "Values": ["a", "e"]},
                   {"Key": "UnassociatedOnly", "Values": ["false"]}]
        expected = reference.search_devices(self.devices, filters)
        self.assertTrue(expected)
        self.assertSameArns(self.all_devices(Filters=filters), expected, filters)

    # Order.

    def test_device_sorts(self):
        for key, direction in itertools.product(DEVICE_SORTS, ("ASC", "DESC")):
            sort = [{"Key": key, "Value": direction}]
            self.assertSameArns(self.all_devices(SortCriteria=sort), reference.search_devices(self.devices, sort=sort), sort)

    def test_user_sorts(self):
        for key, direction in itertools.product(USER_KEYS, ("ASC", "DESC")):
            sort = [{"Key": key, "Value": direction}]
            pages = self.client.get_paginator("search_users").paginate(SortCriteria=sort)
            found = [u for page in pages for u in page["Users"]]
            self.assertSameArns(found, reference.search_users(self.users, sort=sort), sort, "UserArn")

    def test_several_criteria_with_a_filter(self):
        sort = [{"Key": "ConnectionStatus", "Value": "DESC"}, {"Key": "DeviceType", "Value": "ASC"},
                {"Key": "DeviceName", "Value": "DESC"}]
        filters = [{"Key": "DeviceName", "Values": ["a", "s"]}]
        expected = reference.search_devices(self.devices, filters, sort)
        self.assertGreater(len(expected), 50)
        self.assertSameArns(self.all_devices(Filters=filters, SortCriteria=sort), expected, "several")

    # Paging.

    def test_page_sizes_may_differ(self):
        found, token, sizes = [], None, itertools.cycle((1, 7, 50, 3))
        while True:
            size = next(sizes)
            more = {"NextToken": token} if token else {}
            answer = self.client.search_devices(MaxResults=size, SortCriteria=[{"Key": "RoomName", "Value": "DESC"}], **more)
            self.assertLessEqual(len(answer["Devices"]), size)
            self.assertEqual(answer["TotalCount"], len(self.devices))
            found += answer["Devices"]
            token = answer.get("NextToken")
            if not token:
                break
        self.assertSameArns(found, reference.search_devices(self.devices, sort=[{"Key": "RoomName", "Value": "DESC"}]), "sizes")

    def test_token_is_bound_to_its_query(self):
        query = {"Filters": [{"Key": "DeviceName", "Values": ["a"]}], "SortCriteria": [{"Key": "DeviceName", "Value": "ASC"}]}
        token = self.client.search_devices(MaxResults=2, **query)["NextToken"]
        self.client.search_devices(MaxResults=5, NextToken=token, **query)
        others = [{}, {**query, "Filters": [{"Key": "DeviceName", "Values": ["b"]}]},
                  {**query, "SortCriteria": [{"Key": "DeviceName", "Value": "DESC"}]}]
        for other in others:
            self.assertRefused("ValidationException", self.client.search_devices, NextToken=token, **other)
        self.assertRefused("ValidationException", self.client.search_users, NextToken=token)
        for broken in (token[:-4], token[:-1] + ("A" if token[-1] != "A" else "B"), "x"):
            self.assertRefused("ValidationException", self.client.search_devices, NextToken=broken, **query)

    def test_walk_survives_a_restart(self):
        first = self.client.search_devices(MaxResults=20)
        code, _ = self.server.stop(signal.SIGKILL)
        self.assertEqual(code, -signal.SIGKILL)
        self.server.close()
        type(self).server = Server(self.place)
        type(self).client = self.make_client()
        rest, token = [], first["NextToken"]
        while token:
            answer = self.client.search_devices(NextToken=token)
            rest += answer["Devices"]
            token = answer.get("NextToken")
        self.assertSameArns(first["Devices"] + rest, reference.search_devices(self.devices), "restart")

    # GetDevice and ListDeviceEvents.

    def test_get_device(self):
        for device in self.devices[::25] + self.devices[-3:]:
            found = self.client.get_device(DeviceArn=device["DeviceArn"])["Device"]
            for field in ("DeviceArn", "DeviceName", "DeviceSerialNumber", "DeviceStatus", "DeviceStatusInfo", "RoomArn"):
                self.assertEqual(found.get(field), device.get(field), device["DeviceArn"])
            self.assertFalse({"RoomName", "CreatedTime"} & set(found))
        self.assertRefused("NotFoundException", self.client.get_device, DeviceArn=self.devices[0]["DeviceArn"] + "x")

    def test_events(self):
        total = 0
        for device in self.devices[:40]:
            arn = device["DeviceArn"]
            pages = self.client.get_paginator("list_device_events").paginate(DeviceArn=arn, PaginationConfig={"PageSize": 9})
            events = [e for page in pages for e in page["DeviceEvents"]]
            times = [e["Timestamp"] for e in events]
            self.assertEqual(times, sorted(times, reverse=True))
            total += len(events)
            for kind in ("CONNECTION_STATUS", "DEVICE_STATUS"):
                pages = self.client.get_paginator("list_device_events").paginate(DeviceArn=arn, EventType=kind)
                found = [e for page in pages for e in page["DeviceEvents"]]
                self.assertEqual(found, [e for e in events if e["Type"] == kind])
            states = [e for e in events if e["Type"] == "CONNECTION_STATUS"]
            if states:
                self.assertEqual(states[0]["Value"], device["DeviceStatusInfo"]["ConnectionStatus"])
                self.assertEqual(states[0]["Timestamp"], device["DeviceStatusInfo"]["ConnectionStatusUpdatedTime"])
        self.assertGreater(total, 100)
        self.assertRefused("NotFoundException", self.client.list_device_events, DeviceArn=arn + "x")

    # Errors.

    def assertRefused(self, code, call, **parameters):
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            call(**parameters)
        response = caught.exception.response
        self.assertEqual(response["Error"]["Code"], code, response)
        self.assertTrue(response["Error"]["Message"])
        self.assertTrue(response["ResponseMetadata"]["RequestId"])
        self.assertNotIn(self.key["SecretAccessKey"], str(response))
        return caught.exception

    def test_typed_exception(self):
        with self.assertRaises(self.client.exceptions.NotFoundException):
            self.client.get_device(DeviceArn=self.devices[0]["DeviceArn"] + "x")

    def test_limits(self):
        search, key = self.client.search_devices, {"Key": "DeviceName", "Values": ["a"]}
        for wrong in ({"MaxResults": 0}, {"MaxResults": 51}, {"Filters": [key] * 26},
                      {"Filters": [{"Key": "DeviceName", "Values": ["a"] * 51}]},
                      {"SortCriteria": [{"Key": "DeviceName", "Value": "ASC"}] * 26},
                      {"Filters": [{"Key": "Nope", "Values": ["a"]}]}, {"SortCriteria": [{"Key": "Nope", "Value": "ASC"}]},
                      {"SortCriteria": [{"Key": "DeviceName", "Value": "UP"}]}):
            self.assertRefused("ValidationException", search, **wrong)
        self.assertEqual(len(search(MaxResults=50, Filters=[key] * 25)["Devices"]), 50)
        self.assertRefused("ValidationException", self.client.get_device, DeviceArn="nonsense")
        self.assertRefused("ValidationException", self.client.list_device_events)
        self.assertRefused("ValidationException", self.client.list_device_events, DeviceArn=self.devices[0]["DeviceArn"],
                           EventType="NEWER")

    def test_wrong_key(self):
        wrong = self.make_client(secret="x" * 40)
        for call in (wrong.search_devices, wrong.search_users):
            self.assertRefused("InvalidSignatureException", call)
        self.assertRefused("InvalidSignatureException", self.make_client(region="eu-west-1").search_devices)
        stranger = self.closed_later(boto3.session.Session("AKIDNOBODY0000000000", "y" * 40, region_name="us-east-1").client(
            "alexaforbusiness", endpoint_url=self.server.url))
        self.assertRefused("UnrecognizedClientException", stranger.search_devices)
        unsigned = self.closed_later(boto3.session.Session(region_name="us-east-1").client(
            "alexaforbusiness", endpoint_url=self.server.url, config=botocore.config.Config(signature_version=botocore.UNSIGNED)))
        self.assertRefused("MissingAuthenticationTokenException", unsigned.search_devices)

    # The command line against the AWS CLI.

    def assertSameOutput(self, ours, theirs):
        mine = self.place.ctl(*ours, "--output", "json", "--data-dir", self.place.data)
        other = self.aws(*theirs)
        self.assertEqual(mine.returncode, 0, mine.stderr)
        self.assertEqual(other.returncode, 0, other.stderr)
        self.assertEqual(mine.stdout.decode(), other.stdout.decode())

    def test_devices_as_the_aws_cli(self):
        self.assertSameOutput(["devices"], ["search-devices"])
        self.assertSameOutput(
            ["devices", "--filter", "ConnectionStatus=OFFLINE,ONLINE", "--filter", "DeviceName=a", "--sort", "RoomName:desc",
             "--sort", "DeviceName"],
            ["search-devices", "--filters", "Key=ConnectionStatus,Values=OFFLINE,ONLINE", "Key=DeviceName,Values=a",
             "--sort-criteria", "Key=RoomName,Value=DESC", "Key=DeviceName,Value=ASC"])
        self.assertSameOutput(["devices", "--filter", "DeviceName=no such name"],
                              ["search-devices", "--filters", "Key=DeviceName,Values='no such name'"])

    def test_the_rest_as_the_aws_cli(self):
        self.assertSameOutput(["users", "--sort", "Email:desc"], ["search-users", "--sort-criteria", "Key=Email,Value=DESC"])
        detailed = next(d for d in self.devices if d.get("DeviceStatusInfo", {}).get("ConnectionStatus"))
        arn = detailed["DeviceArn"]
        self.assertSameOutput(["device", arn], ["get-device", "--device-arn", arn])
        self.assertSameOutput(["events", arn, "--type", "CONNECTION_STATUS"],
                              ["list-device-events", "--device-arn", arn, "--event-type", "CONNECTION_STATUS"])

    def test_aws_cli_errors(self):
        failed = self.aws("get-device", "--device-arn", self.devices[0]["DeviceArn"] + "x")
        self.assertNotEqual(failed.returncode, 0)
        self.assertIn(b"NotFoundException", failed.stderr)


if __name__ == "__main__":
    unittest.main()

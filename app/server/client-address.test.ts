import { describe, expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

const address = (
  trustedProxies: number,
  forwardedFor: string | null,
  socketAddress: string | undefined = "10.0.0.9",
) => clientAddress({ trustedProxies, forwardedFor, socketAddress });

describe("the address of whoever asks", () => {
  test("is the other end of the connection while no proxy is trusted, whatever a header claims", () => {
    expect(address(0, "203.0.113.7")).toBe("10.0.0.9");
    expect(address(0, null)).toBe("10.0.0.9");
  });

  test("is what the outermost of the trusted proxies was called from", () => {
    expect(address(1, "203.0.113.7")).toBe("203.0.113.7");
    expect(address(2, "203.0.113.7, 10.0.0.1")).toBe("203.0.113.7");
  });

  test("is not what somebody has put into the header beforehand", () => {
    expect(address(1, "1.1.1.1, 203.0.113.7")).toBe("203.0.113.7");
    expect(address(2, "1.1.1.1,203.0.113.7,10.0.0.1")).toBe("203.0.113.7");
  });

  test("is the first entry where a request has passed fewer proxies than are trusted", () => {
    expect(address(3, "203.0.113.7, 10.0.0.1")).toBe("203.0.113.7");
  });

  test("is the connection's where the header is absent or no address", () => {
    expect(address(1, null)).toBe("10.0.0.9");
    expect(address(1, "")).toBe("10.0.0.9");
    expect(address(1, "unknown")).toBe("10.0.0.9");
    expect(address(1, "203.0.113.7, <script>")).toBe("10.0.0.9");
  });

  test.each([
    ["203.0.113.7:51234", "203.0.113.7"],
    ["[2001:DB8::7]:443", "2001:db8:0:0::/64"],
    ["2001:db8:1:02:3::7", "2001:db8:1:2::/64"],
    ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("has one spelling: %s", (written, plain) => {
    expect(address(1, written)).toBe(plain);
    expect(address(0, null, written)).toBe(plain);
  });

  test("is said to be unknown when the connection has gone", () => {
    expect(clientAddress({ trustedProxies: 0, forwardedFor: null, socketAddress: undefined })).toBe(
      "unknown",
    );
  });
});

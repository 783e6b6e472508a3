// zod would try to compile its checks; the content policy refuses that and reports it, so it is told not to try.
import { config } from 'zod';

config({ jitless: true });
